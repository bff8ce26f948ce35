import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { CommandLine } from '../support/command-line.js';
import { type Candidate, Judging, type Person } from '../support/judging.js';

let court: Judging;
let one: Candidate;
let two: Candidate;
let shell: CommandLine;
beforeAll(async () => {
  court = await Judging.start();
  [one, two] = [await court.applicant('KE'), await court.applicant('RU')];
  const { ownerUrl, appUrl } = court.us.ledby.database;
  shell = new CommandLine({ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl });
}, 180_000);
afterAll(async () => {
  shell?.clear();
  await court?.stop();
});

const asked = async (as: Person['as'], query: string, id: string) => {
  const { data, errors } = await court.us.ledby.ask(as, query, { id });
  return errors[0]?.extensions.code ?? Object.values(data)[0];
};
const linked = (as: Person['as'], id: string): Promise<any> =>
  asked(
    as,
    'query L($id: ID!) { linkedApplications(applicationId: $id) { applicationId organisationName grounds likeness questions } }',
    id,
  );
const screening = (as: Person['as'], id: string): Promise<any> =>
  asked(
    as,
    'query S($id: ID!) { sanctionsScreening(applicationId: $id) { source datedAt checkedAt otherNames isCurrent matches { id reference listedName likeness state reason version } } }',
    id,
  );
const check = (as: Person['as'], ids: readonly string[], otherNames: readonly string[] = []) =>
  court.tell(as, 'checkSanctions', { applicationIds: ids, otherNames }, 'checked standing');
const settle = (as: Person['as'], { id, version }: any, finding: string, reason = 'Founded elsewhere.') =>
  court.tell(as, 'settleMatch', { id, version, finding, reason }, 'application { id }');
const nameOf = (organisationId: string, name: string) =>
  court.us.portfolio.done(court.officer, 'addOrganisationAlias', { organisationId, name });
const outsiders = async () => [
  one.owner,
  (await court.reviewer()).as,
  (await court.person('TRUSTEE')).as,
  court.us.analyst,
  court.us.stranger,
];

const entry = (reference: string, ...names: readonly string[]) =>
  `<ENTITY><FIRST_NAME>${names[0]}</FIRST_NAME><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER>${names
    .slice(1)
    .map(name => `<ENTITY_ALIAS><ALIAS_NAME>${name}</ALIAS_NAME></ENTITY_ALIAS>`)
    .join('')}</ENTITY>`;
const quill = `<INDIVIDUAL><FIRST_NAME>ZORAN</FIRST_NAME><SECOND_NAME>QUILLFEATHER</SECOND_NAME><REFERENCE_NUMBER>XXi.002</REFERENCE_NUMBER></INDIVIDUAL>`;

async function listOf(day: string, ...entries: readonly string[]) {
  const path = join(shell.folder, `${day}.xml`);
  const people = `<INDIVIDUALS>${quill}</INDIVIDUALS><ENTITIES>${entries.join('')}</ENTITIES>`;
  await writeFile(path, `<CONSOLIDATED_LIST dateGenerated="${day}T00:00:00Z">${people}</CONSOLIDATED_LIST>`);
  return shell.run(['sanctions', 'import', path]);
}

describe('applications that hang together', () => {
  it('are found by name in any script, and told to officers alone', async () => {
    expect(await linked(court.officer, one.id)).toMatchObject([{ applicationId: two.id, grounds: ['EMAIL_DOMAIN'], likeness: null }]);
    await nameOf(one.organisation, 'Zhenskij Tsentr Nadezhda');
    await nameOf(two.organisation, 'Женский центр «Надежда»');
    expect(await linked(court.officer, one.id)).toMatchObject([
      { applicationId: two.id, grounds: ['NAME', 'EMAIL_DOMAIN'], questions: [] },
    ]);
    expect(await linked(court.officer, two.id)).toMatchObject([{ applicationId: one.id }]);
    for (const as of await outsiders()) {
      expect(await linked(as, one.id)).toMatch(/NOT_ALLOWED|NOT_FOUND/);
      expect(await screening(as, one.id)).toMatch(/NOT_ALLOWED|NOT_FOUND/);
    }
  });
});

describe('the sanctions list', () => {
  it('holds nothing up before there is one', async () => {
    expect(await screening(court.officer, one.id)).toMatchObject({ source: null, isCurrent: false, matches: [] });
    expect(await check(court.officer, [one.id])).toMatchObject({ refusal: 'SANCTIONS_LIST_MISSING' });
    await court.screen(await court.applicant('GH'));
  });

  it('is taken over by the operator, once, and never an older one', async () => {
    expect(await listOf('2026-11-20', entry('XXe.001', 'BLUE HERON FRONT', 'ZHENSKY TSENTR NADEZDA'))).toMatchObject({ code: 0 });
    expect((await listOf('2026-11-20', entry('XXe.001', 'BLUE HERON FRONT', 'ZHENSKY TSENTR NADEZDA'))).output).toContain('already');
    expect(await listOf('2026-11-19', entry('XXe.001', 'BLUE HERON FRONT'))).toMatchObject({ code: 1 });
    expect(await shell.run(['sanctions', 'import', import.meta.filename])).toMatchObject({ code: 1 });
  });

  it('is compared before anything is admitted, by officers alone', async () => {
    await expect(court.screen(one)).rejects.toThrow('SCREENING_INCOMPLETE');
    for (const as of await outsiders()) {
      expect((await check(as, [one.id])).refusal).toMatch(/NOT_ALLOWED|NOT_FOUND/);
    }
    expect(await check(court.officer, [one.id, two.id], ['Zoran Quillfeather'])).toMatchObject({ refusal: 'BAD_INPUT' });
    expect(await check(court.officer, [one.id, two.id])).toMatchObject({ checked: 2, standing: 2 });
    const found = await screening(court.officer, one.id);
    expect(found).toMatchObject({
      isCurrent: true,
      otherNames: 0,
      matches: [{ reference: 'XXe.001', listedName: 'ZHENSKY TSENTR NADEZDA', state: 'OPEN' }],
    });
    await expect(court.screen(one)).rejects.toThrow('SCREENING_INCOMPLETE');
  });

  it('compares those who run the applicant, and keeps none of their names', async () => {
    expect(await check(court.officer, [two.id], ['Quillfeather, Zoran M.'])).toMatchObject({ checked: 1, standing: 2 });
    const { matches, otherNames } = await screening(court.officer, two.id);
    expect([otherNames, matches.map(({ reference }: any) => reference)]).toEqual([1, ['XXe.001', 'XXi.002']]);
    const owner = new pg.Client({ connectionString: court.us.ledby.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query(
      `select count(*)::integer as n from pg_class c, lateral (select query_to_xml('select * from ' || c.oid::regclass, false, false, '')::text as x) t
        where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'restricted'::regnamespace) and x like '%Quillfeather, Zoran M.%'`,
    );
    await owner.end();
    expect(rows[0].n).toBe(0);
  });

  it('lets an applicant pass once the likeness is ruled out, and remembers that', async () => {
    const [match] = (await screening(court.officer, one.id)).matches;
    for (const as of [one.owner, court.us.stranger, court.us.analyst]) {
      expect((await settle(as, match, 'FALSE_MATCH')).refusal).toMatch(/NOT_ALLOWED|NOT_FOUND/);
    }
    expect(await settle(court.officer, match, 'FALSE_MATCH', ' ')).toMatchObject({ refusal: 'BAD_INPUT' });
    expect((await settle(court.officer, match, 'FALSE_MATCH')).refusal).toBeUndefined();
    expect(await settle(court.officer, match, 'CONFIRMED')).toMatchObject({ refusal: 'CONFLICT' });
    expect(await check(court.officer, [one.id])).toMatchObject({ standing: 0 });
    await court.screen(one);
  });

  it('excludes who is confirmed, and asks anew when the list changes', async () => {
    const [match] = (await screening(court.officer, two.id)).matches;
    await settle(court.officer, match, 'CONFIRMED', 'The same address.');
    expect(await settle(court.officer, { ...match, version: match.version + 1 }, 'FALSE_MATCH')).toMatchObject({
      refusal: 'SECOND_PERSON_NEEDED',
    });
    await listOf('2026-11-21', entry('XXe.001', 'BLUE HERON FRONT'));
    expect(await screening(court.officer, two.id)).toMatchObject({ isCurrent: false });
    await expect(court.screen(two)).rejects.toThrow('SCREENING_INCOMPLETE');
    await check(court.officer, [two.id]);
    const { matches } = await screening(court.officer, two.id);
    expect(matches.map(({ state }: any) => state)).toEqual(['DELISTED', 'OPEN']);
    await settle(court.officer, matches[1], 'CONFIRMED', 'The same birth date.');
    const excluded = await court.us.next(court.officer, 'screenApplication', two.id, { move: 'exclude', reason: 'Listed.' });
    expect(excluded.refusal).toBeUndefined();
  });
});
