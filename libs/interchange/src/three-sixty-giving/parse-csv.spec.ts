import { currencies, minorUnitOf } from '@ledby/kernel';
import { parseCsv } from './parse-csv.js';
import { standardTable } from './standard-files.js';

describe('a table of comma-separated text', () => {
  it('reads quoted commas, quotes, line breaks and empty last cells', () => {
    expect(parseCsv('a,"b, c","say ""hi"""\r\n"two\nlines",,\n')).toEqual([
      ['a', 'b, c', 'say "hi"'],
      ['two\nlines', '', ''],
    ]);
  });

  it('reads an empty cell at the very end', () => expect(parseCsv('a,')).toEqual([['a', '']]));

  it('refuses a quote that is never closed', () => expect(() => parseCsv('a,"b')).toThrow('not comma-separated'));
});

describe('the published list of currencies', () => {
  it('is the list the kernel carries', () => {
    const inUse = standardTable('iso/iso4217-codes-all.csv').filter(
      row => row['WithdrawalDate'] === '' && /^\d$/.test(row['MinorUnit'] ?? ''),
    );
    expect([...new Set(inUse.map(row => row['AlphabeticCode']))].toSorted()).toEqual(currencies);
    expect(inUse.every(row => minorUnitOf(row['AlphabeticCode'] ?? '') === Number(row['MinorUnit']))).toBe(true);
  });
});
