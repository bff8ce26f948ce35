import { join } from 'node:path';
import { calendarDate } from '@ledby/kernel';
import Big from 'big.js';
import { type ExaminedGrant, examineGrants } from './examine-grants.js';
import { readGrants } from './read-grants.js';

const today = calendarDate('2026-03-01');
const material = (name: string): string => join(import.meta.dirname, '../../../../test/support/material', name);

async function examined(name: string): Promise<readonly ExaminedGrant[]> {
  const rows: ExaminedGrant[] = [];
  for await (const row of examineGrants(readGrants(material(name)), today)) {
    rows.push(row);
  }
  return rows;
}
const recordsOf = (rows: readonly ExaminedGrant[]) => rows.flatMap(({ record }) => record ?? []);
const codesOf = (rows: readonly ExaminedGrant[]) => {
  const counts: Record<string, number> = {};
  for (const { severity, code } of rows.flatMap(({ findings }) => findings)) {
    counts[`${severity} ${code}`] = (counts[`${severity} ${code}`] ?? 0) + 1;
  }
  return counts;
};

describe('the 783 grants of the A B Charitable Trust', () => {
  it('all pass, and add up to 12,785,625 pounds', async () => {
    const rows = await examined('ab-charitable-trust-2021.json');
    const records = recordsOf(rows);
    expect(records).toHaveLength(783);
    expect(records.reduce((sum, { amount }) => sum.plus(amount), new Big(0)).toFixed(2)).toBe('12785625.00');
    expect(new Set(records.map(({ currency }) => currency))).toEqual(new Set(['GBP']));
    expect(codesOf(rows)).toEqual({ 'WARNING CHARITY_NUMBER_ODD': 9 });
  });

  it('keep no remark that a publisher wrote into a number field', async () => {
    const records = recordsOf(await examined('ab-charitable-trust-2021.json'));
    const numbers = records.flatMap(({ recipient }) => recipient.otherIdentifiers.map(({ identifier }) => identifier));
    expect(numbers.filter(number => /\s/.test(number))).toEqual([]);
  });

  it('are the same records from the workbook as from JSON', async () => {
    const fromJson = await examined('ab-charitable-trust-2021.json');
    const fromWorkbook = await examined('ab-charitable-trust-2021.xlsx');
    expect(recordsOf(fromWorkbook)).toEqual(recordsOf(fromJson));
    expect(fromWorkbook.map(({ rowNumber }) => rowNumber)).toEqual(fromJson.map(({ rowNumber }) => rowNumber + 1));
  });
});

describe('the mixed-currency file of the Wolfson Foundation', () => {
  it('is refused row by row, because its dates can be read two ways', async () => {
    const rows = await examined('wolfson-mixed-currency.json');
    expect(rows).toHaveLength(379);
    expect(recordsOf(rows)).toEqual([]);
    expect(rows.every(({ findings }) => findings.some(({ code, field }) => code === 'DATE_AMBIGUOUS' && field === 'awardDate'))).toBe(true);
    expect(codesOf(rows)).toEqual({ 'ERROR DATE_AMBIGUOUS': 758, 'WARNING AMOUNT_ZERO': 114 });
  });
});
