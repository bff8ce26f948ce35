import { AnswerForSeat, WithdrawConsent } from '@ledby/leadership';
import { anAttestation, type Attested } from '../support/an-attestation.js';
import { type Headers, LedbyApp } from '../support/ledby-app.js';
import { someLetters } from '../support/some-letters.js';

let ledby: LedbyApp;
let silent: Attested;
let withdrawn: Attested;
const readers = ['officer', 'privacy', 'analyst', 'finance', 'trustee', 'reviewer', 'owner'] as const;
const as = new Map<string, Headers>();

const question = `{
  leadershipStandings(first: 50) { totalCount nodes { subject level isStrict policy verification isVerified reply validUntil basis { part seatsTotal seatsCounted isMet } } }
  organisations(first: 50) { totalCount nodes { name country isDemo } }
}`;

beforeAll(async () => {
  ledby = await LedbyApp.start();
  silent = await anAttestation(ledby, { seats: 5, name: 'One' });
  withdrawn = await anAttestation(ledby, { seats: 5, name: 'One', fundId: silent.fundId });
  const funds = {
    officer: 'OFFICER',
    privacy: 'DATA_PROTECTION',
    analyst: 'ANALYST',
    finance: 'FINANCE',
    trustee: 'TRUSTEE',
    reviewer: 'REVIEWER',
  };
  await ledby.people(
    ...Object.entries(funds).map(([name, role]) => ({ email: `${name}@ledby.test`, funds: { [role]: [silent.fundId] } })),
    { email: 'owner@ledby.test', organisations: { OWNER: [silent.organisationId, withdrawn.organisationId] } },
  );
  for (const reader of readers) as.set(reader, await ledby.signedIn(`${reader}@ledby.test`));
});
afterAll(() => ledby.stop());

const answers = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(readers.map(async reader => [reader, (await ledby.ask(as.get(reader) ?? {}, question)).text] as const)),
  );

/** What either of the two is to the officer, without what names it. */
const standings = async (): Promise<readonly string[]> => {
  const { data } = await ledby.ask(as.get('officer') ?? {}, question);
  return data.leadershipStandings.nodes.map((node: object) => JSON.stringify(node).replaceAll(/"validUntil":"[^"]*"/g, ''));
};

describe('after everybody of a board has taken back what they had said', () => {
  it('every reader is answered as before anybody had said anything, to the last sign', async () => {
    const before = await answers();
    const letters = await someLetters(ledby, withdrawn);
    const slips: string[] = [];
    for (const letter of letters) slips.push((await ledby.app.get(AnswerForSeat).execute(letter, { scope: 'BADGE', objects: false })).slip);
    const between = await answers();
    expect(readers.filter(reader => between[reader] !== before[reader])).toEqual(['officer', 'privacy']);
    for (const slip of slips) await ledby.app.get(WithdrawConsent).execute(slip, { scope: null, objects: true });
    expect(await answers()).toEqual(before);
  });

  it('nobody can tell that board from one that never said a word', async () => expect(new Set(await standings()).size).toBe(1));

  it('nothing of it is in the audit, in the memory of commands or in a job', async () => {
    const { rows } = await ledby.owner.query(
      `select (select count(*)::int from audit_entry) as audit, (select count(*)::int from command_receipt) as receipts,
         (select count(*)::int from information_schema.tables where table_schema = 'jobs') as jobs`,
    );
    expect(rows[0]).toEqual({ audit: 0, receipts: 0, jobs: 0 });
  });

  it('no column of what is kept holds a moment', async () => {
    const { rows } = await ledby.owner.query(
      `select table_name, column_name from information_schema.columns where table_schema = 'restricted' and table_name in ('consent_seat', 'consent_offer', 'consent_event', 'badge') and data_type like 'timestamp%'`,
    );
    expect(rows).toEqual([]);
  });
});
