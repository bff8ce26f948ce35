import { readFileSync } from 'node:fs';
import { calendarDate } from '@ledby/kernel';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { type ExaminedGrant, examineGrants } from './examine-grants.js';
import { readJsonBytes } from './read-json.js';

const today = calendarDate('2026-03-01');

const aGrant = {
  id: '360G-a-1',
  title: 'A refuge for survivors',
  description: 'Rent of a safe house for one year.',
  currency: 'GBP',
  amountAwarded: 30000.5,
  amountDisbursed: 1,
  awardDate: '2024-05-06',
  dateModified: '2024-05-07T10:00:00Z',
  plannedDates: [{ startDate: '2024-06-01', endDate: '2025-05-31', duration: 12 }],
  recipientOrganization: [{ id: 'GB-CHC-1126147', name: 'Haven', charityNumber: '1126147', location: [{ countryCode: 'GB' }] }],
  fundingOrganization: [{ id: 'GB-CHC-1000147', name: 'Fund A' }],
  beneficiaryLocation: [{ name: 'Leeds', latitude: 53.8 }],
  grantProgramme: [{ code: 'R', title: 'Refuge' }],
  fromOpenCall: 'Yes',
  regrantType: 'FRG010',
  dataSource: 'https://fund.example/grants.json',
};

async function examine(...grants: readonly unknown[]): Promise<readonly ExaminedGrant[]> {
  const bytes = Buffer.from(JSON.stringify({ grants }));
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const rows: ExaminedGrant[] = [];
  for await (const row of examineGrants(readJsonBytes(whole(), bytes.length), today)) {
    rows.push(row);
  }
  return rows;
}

/** Every place in the grant that can be broken. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const inner =
    typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => placesIn(child, [...path, key])) : [];
  return path.length === 0 ? inner : [path, ...inner];
}

function changed(value: unknown, [step, ...rest]: readonly string[], replacement: unknown): unknown {
  if (step === undefined) {
    return replacement;
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (String(index) === step ? changed(item, rest, replacement) : item));
  }
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, child]: [string, unknown]) => [key, key === step ? changed(child, rest, replacement) : child]),
  );
}

const schema = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../standards/360giving-1.4/schema/360-giving-schema.json`, 'utf8'),
) as Record<string, unknown>;
const ajv = new Ajv2020({ strict: false, logger: false });
addFormats.default(ajv);
const isValidByTheStandard = ajv.compile({ ...schema, $schema: undefined });

const tricky = fc.constantFrom<unknown>(
  '',
  ' ',
  '\0',
  '05/06/2014',
  '2023-02-29',
  '0000-01-01',
  '2024',
  '2024-05-06T25:00:00Z',
  'DEM',
  'XAU',
  'SLE',
  'gbp',
  'http://',
  'Yes',
  -1,
  0,
  1e21,
  0.001,
  1e-7,
  1e308,
  null,
  true,
  [],
  {},
  [{}],
  [null],
  undefined,
  [{ id: 'x' }],
  { id: 'x', name: 'y' },
  '\ud800',
  'x'.repeat(300),
  '360G-a\n1',
  { constructor: 1 },
  { __proto__: null, toString: 'x' },
);

describe('examining the grants of a file', () => {
  it('hands on a good grant with its record', async () => {
    const [row] = await examine(aGrant);
    expect(row).toMatchObject({
      rowNumber: 1,
      externalId: '360G-a-1',
      findings: [],
      record: { externalId: '360G-a-1', amount: '30000.50' },
    });
  });

  it('keeps the first of two grants with one identifier, however it is spelled', async () => {
    const rows = await examine(aGrant, { ...aGrant, id: '360G-a-2' }, { ...aGrant, id: ' 360G-a-1\n' });
    expect(rows.map(({ record }) => record?.externalId)).toEqual(['360G-a-1', '360G-a-2', undefined]);
    expect(rows[2]?.findings[0]).toMatchObject({ severity: 'ERROR', code: 'ID_REPEATED', sentence: expect.stringContaining('row 1') });
  });

  it('never throws and never lets a broken grant through, whatever is changed', async () => {
    const place = fc.constantFrom(...placesIn(aGrant));
    await fc.assert(
      fc.asyncProperty(place, fc.oneof(tricky, fc.jsonValue({ maxDepth: 2 })), async (path, replacement) => {
        const grant = JSON.parse(JSON.stringify(changed(aGrant, path, replacement))) as Record<string, unknown>;
        const [row] = await examine(grant);
        const isRefused = row?.findings.some(({ severity }) => severity !== 'WARNING') ?? false;
        expect(row?.record === undefined).toBe(isRefused);
        if (row?.record !== undefined) {
          expect(isValidByTheStandard(grant)).toBe(true);
          expect(row.record.externalId).toMatch(/\S/);
          expect(row.record.title).toMatch(/\S/);
          expect(row.record.recipient.name).toMatch(/\S/);
          expect(row.record.funder.orgId).toMatch(/\S/);
          expect(row.record.amount).toMatch(/^\d{1,15}(\.\d{1,4})?$/);
          expect(Number(row.record.amount)).toBe(grant['amountAwarded']);
          expect(new Date(row.record.awardedOn).toISOString()).toContain(row.record.awardedOn);
          expect(JSON.stringify(row.record)).not.toContain('\\u0000');
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('never lets a grant to a person through', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.boolean(), async (person, keepsOrganisation) => {
        const { recipientOrganization, ...rest } = aGrant;
        const [row] = await examine({ ...rest, ...(keepsOrganisation ? { recipientOrganization } : {}), recipientIndividual: person });
        expect(row?.record).toBeUndefined();
        expect(row?.externalId).toBeUndefined();
        expect(row?.findings.map(({ severity }) => severity)).toEqual(['CRITICAL']);
      }),
    );
  });
});
