import { globalIdOf } from '@ledby/kernel';
import { randomUUID } from 'node:crypto';
import { anAttestation, aFund, type Attested } from '../support/an-attestation.js';
import { type Headers, LedbyApp } from '../support/ledby-app.js';

let ledby: LedbyApp;
let mine: string;
let theirs: string;
let attested: Attested;
const as: Record<string, Headers> = {};

const people = {
  officer: () => ({ funds: { OFFICER: [mine] } }),
  privacy: () => ({ funds: { DATA_PROTECTION: [mine] } }),
  stranger: () => ({ funds: { OFFICER: [theirs] } }),
  analyst: () => ({ funds: { ANALYST: [mine] } }),
  finance: () => ({ funds: { FINANCE: [mine] } }),
  trustee: () => ({ funds: { TRUSTEE: [mine] } }),
  reviewer: () => ({ funds: { REVIEWER: [mine] } }),
  administrator: () => ({ isAdministrator: true, funds: { OFFICER: [mine] } }),
  owner: () => ({ organisations: { OWNER: [attested.organisationId] } }),
  nobody: () => ({}),
};
const others = ['analyst', 'finance', 'trustee', 'reviewer', 'administrator', 'owner', 'nobody'];

beforeAll(async () => {
  ledby = await LedbyApp.start();
  [mine, theirs] = [await aFund(ledby), await aFund(ledby)];
  attested = await anAttestation(ledby, { fundId: mine });
  await anAttestation(ledby, { fundId: theirs });
  for (const [name, roles] of Object.entries(people)) {
    const email = `${name}-${randomUUID()}@ledby.test`;
    await ledby.people({ email, ...roles() });
    as[name] = await ledby.signedIn(email);
  }
});
afterAll(() => ledby?.stop());

const ask = async (name: string, query: string, variables = {}) => {
  const { data, errors } = await ledby.ask(as[name] ?? {}, query, variables);
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
};
const facts = 'level isStrict policy verification isVerified reply validUntil';
const standings = (filter = '') =>
  `{ leadershipStandings(first: 50${filter}) { totalCount nodes { id subject ${facts} organisation { name } project { id } fund { id } basis { part seatsTotal seatsCounted isMet } } } }`;
const list = async (name: string, filter = '') => (await ask(name, standings(filter))).data.leadershipStandings;

describe('where an organisation stands', () => {
  it('is read by officers and data protection, with what it rests on', async () => {
    for (const name of ['officer', 'privacy']) {
      const { totalCount, nodes } = await list(name);
      expect(totalCount).toBe(1);
      expect(nodes[0]).toMatchObject({
        subject: 'ORGANISATION',
        level: 'SURVIVOR_INFORMED',
        isStrict: false,
        policy: 'MAJORITY_V1',
        verification: 'FUND_VERIFIED',
        isVerified: true,
        reply: 'ANSWERED',
        validUntil: attested.validUntil.toISOString(),
        organisation: { name: 'Tulay ng Pag-asa' },
        project: null,
      });
      expect(nodes[0].basis).toEqual([
        ...['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'].map(part => ({ part, seatsTotal: null, seatsCounted: null, isMet: true })),
        { part: 'GOVERNING_BODY', seatsTotal: 7, seatsCounted: 0, isMet: null },
      ]);
      const { data } = await ask(name, `query One($id: ID!) { leadershipStanding(id: $id) { ${facts} } }`, { id: nodes[0].id });
      expect(data.leadershipStanding.level).toBe('SURVIVOR_INFORMED');
    }
  });

  it('is known to the fund that was told, and to no other', async () => {
    const query = `query Of($id: ID!) { organisation(id: $id) { name leadership { level fund { id } basis { part } } } }`;
    const id = globalIdOf('org', attested.organisationId);
    const { data } = await ask('officer', query, { id });
    expect(data.organisation.leadership).toMatchObject([{ level: 'SURVIVOR_INFORMED', fund: { id: globalIdOf('fnd', mine) } }]);
    expect((await ask('stranger', query, { id })).data).toEqual({ organisation: { name: 'Tulay ng Pag-asa', leadership: [] } });
    const [own] = (await list('officer')).nodes;
    expect((await list('stranger')).nodes.map(({ id: other }: any) => other)).not.toContain(own.id);
    expect(await list('stranger', `, filter: { fund: "${globalIdOf('fnd', mine)}" }`)).toEqual({ totalCount: 0, nodes: [] });
  });

  it.each<[string, boolean]>([
    ['level: [SURVIVOR_INFORMED]', true],
    ['level: [SURVIVOR_LED, NOT_STATED]', false],
    ['minimumLevel: SURVIVOR_CENTRED', true],
    ['minimumLevel: SURVIVOR_INFORMED', true],
    ['minimumLevel: SURVIVOR_CO_LED', false],
    ['subject: [ORGANISATION]', true],
    ['subject: [PROJECT]', false],
    ['policy: ["MAJORITY_V1"]', true],
    ['policy: ["ANY_LEADER_V1"]', false],
    ['isVerified: true', true],
    ['isVerified: false', false],
    ['isStrict: true', false],
    ['reply: [ANSWERED]', true],
    ['reply: [NOT_ASKED, NO_REPLY]', false],
    ['validBefore: "2020-01-01T00:00:00Z"', false],
    ['validBefore: "2999-01-01T00:00:00Z"', true],
  ])('is searched for: %s', async (filter, isFound) =>
    expect((await list('officer', `, filter: { ${filter} }, orderBy: VALID_UNTIL_DESC`)).totalCount).toBe(isFound ? 1 : 0),
  );

  it('is nothing at all to everybody else, whether or not there is anything', async () => {
    const [{ id }] = (await list('officer')).nodes;
    const [none, here] = [globalIdOf('std', mine, randomUUID()), globalIdOf('org', attested.organisationId)];
    for (const name of others) {
      for (const filter of ['', ', filter: { minimumLevel: SURVIVOR_INFORMED }', ', filter: { level: [NOT_STATED] }']) {
        expect([name, await list(name, filter)]).toEqual([name, { totalCount: 0, nodes: [] }]);
      }
      const one = `query One($id: ID!) { leadershipStanding(id: $id) { level } node(id: $id) { id } }`;
      expect(await ask(name, one, { id })).toEqual(await ask(name, one, { id: none }));
      expect((await ask(name, one, { id })).data).toEqual({ leadershipStanding: null, node: null });
      const { data } = await ask(name, `query Of($id: ID!) { organisation(id: $id) { leadership { level } } }`, { id: here });
      expect([name, data.organisation?.leadership ?? []]).toEqual([name, []]);
    }
    expect(await ask('anonymous', standings())).toMatchObject({ codes: ['NOT_SIGNED_IN'] });
  });

  it('lapses at its moment, before any job has looked', async () => {
    await ledby.owner.query(`update restricted.leadership_standing set valid_until = now() - interval '1 second' where fund_id = $1`, [
      mine,
    ]);
    expect(await list('officer')).toEqual({ totalCount: 0, nodes: [] });
  });
});
