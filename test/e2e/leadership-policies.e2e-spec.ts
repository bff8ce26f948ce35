import { LapseStandings, leadershipPolicies } from '@ledby/leadership';
import { Portfolio } from '../support/a-portfolio.js';
import { Attesting } from '../support/attesting.js';

let portfolio: Portfolio;
let us: Attesting;
beforeAll(async () => {
  portfolio = await Portfolio.start();
  us = await Attesting.of(portfolio);
});
afterAll(() => portfolio.stop());

const share = {
  subject: 'ORGANISATION',
  kind: 'SHARE',
  bodies: ['GOVERNING_BODY'],
  power: 'VOTE_OR_BUDGET',
  comparison: 'AT_LEAST',
  numerator: 2,
  denominator: 3,
};
const ofProject = { ...share, subject: 'PROJECT', bodies: ['PROJECT_DECISION_GROUP'] };
const wish = (changes: object = {}) => ({
  fundId: portfolio.fund,
  code: 'OWN_MAJORITY_V1',
  title: 'Two thirds',
  ground: 'Board decision of 2026',
  demands: [share, ofProject],
  ...changes,
});
const add = (as: typeof us.owner, changes?: object) =>
  us.tell(
    as,
    'addLeadershipPolicy',
    wish(changes),
    'code version isBuiltIn demands { subject kind bodies comparison numerator denominator power passesWhereNone }',
  );

const agree = (as: typeof us.owner, code: string) =>
  us.tell(as, 'agreeToLeadershipPolicy', { fundId: portfolio.fund, code }, 'code isInForce');

it('brings the same definitions as data that the rules hold in code', async () => {
  const { rows } = await portfolio.ledby.owner.query(
    'select code, version, title, ground, demands from leadership_policy_version where is_built_in and fund_id = $1 order by code',
    [portfolio.fundId],
  );
  expect(rows).toEqual([leadershipPolicies.ANY_LEADER_V1, leadershipPolicies.DEI_75_50_V1, leadershipPolicies.MAJORITY_V1]);
});

it('is added by officers, version by version, and never changed', async () => {
  for (const [as, refusal] of [
    [us.analyst, 'NOT_ALLOWED'],
    [us.owner, 'NOT_FOUND'],
    [portfolio.stranger, 'NOT_FOUND'],
    [portfolio.administrator, 'NOT_FOUND'],
  ] as const) {
    expect(await add(as)).toMatchObject({ refusal });
  }
  expect(await add(portfolio.officer, { code: 'OWN_MAJORITY_V2' })).toMatchObject({ refusal: 'NOT_FOUND' });
  expect((await add(portfolio.officer)).is).toEqual({
    code: 'OWN_MAJORITY_V1',
    version: 1,
    isBuiltIn: false,
    demands: [
      { ...share, passesWhereNone: false },
      { ...ofProject, passesWhereNone: false },
    ],
  });
  expect(await add(portfolio.officer, { title: 'Other words' })).toMatchObject({ refusal: 'CODE_TAKEN' });
  expect(await add(portfolio.officer, { code: 'MAJORITY_V1' })).toMatchObject({ refusal: 'CODE_TAKEN' });
  expect((await add(portfolio.officer, { code: 'OWN_MAJORITY_V2' })).is).toMatchObject({ version: 2 });
  const query = 'query Of($id: ID!) { fund(id: $id) { leadershipPolicies { code } } }';
  const { data } = await portfolio.ledby.ask(us.owner, query, { id: portfolio.fund });
  expect(data.fund.leadershipPolicies.map(({ code }: { code: string }) => code)).toEqual([
    'ANY_LEADER_V1',
    'DEI_75_50_V1',
    'MAJORITY_V1',
    'OWN_MAJORITY_V1',
    'OWN_MAJORITY_V2',
  ]);
  const rights = await portfolio.ledby.owner.query(
    `select r.rolname from pg_roles r where r.rolname in ('ledby_app', 'ledby_lead', 'ledby_fund', 'ledby_fund_lead')
      and (has_any_column_privilege(r.oid, 'leadership_policy', 'update') or has_table_privilege(r.oid, 'leadership_policy', 'delete'))`,
  );
  expect(rights.rows).toEqual([]);
});

it('comes into force by the word of a second person, and until then is nothing to choose', async () => {
  const choose = (code: string) =>
    us.tell(portfolio.officer, 'chooseLeadershipPolicy', { fundId: portfolio.fund, code }, 'leadershipPolicy');
  expect(await choose('OWN_MAJORITY_V2')).toMatchObject({ refusal: 'NOT_FOUND' });
  expect(await agree(portfolio.officer, 'OWN_MAJORITY_V2')).toMatchObject({
    refusal: 'CONFIRMATION_MISSING',
    details: { rule: 'TWO_PEOPLE' },
  });
  expect(await agree(us.analyst, 'OWN_MAJORITY_V2')).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await agree(portfolio.stranger, 'OWN_MAJORITY_V2')).toMatchObject({ refusal: 'NOT_FOUND' });
  expect(await agree(us.second, 'NOBODYS_V1')).toMatchObject({ refusal: 'NOT_FOUND' });
  expect(await choose('OWN_MAJORITY_V2')).toMatchObject({ refusal: 'NOT_FOUND' });
  expect((await agree(us.second, 'OWN_MAJORITY_V2')).is).toEqual({ code: 'OWN_MAJORITY_V2', isInForce: true });
  expect((await agree(us.privacy, 'OWN_MAJORITY_V1')).is).toEqual({ code: 'OWN_MAJORITY_V1', isInForce: true });
  expect((await agree(us.privacy, 'OWN_MAJORITY_V1')).is).toEqual({ code: 'OWN_MAJORITY_V1', isInForce: true });
});

it.each([
  ['demands of one subject only', { demands: [share] }],
  ['the body of another subject', { demands: [share, { ...ofProject, bodies: ['GOVERNING_BODY'] }] }],
  ['more than all', { demands: [share, { ...ofProject, comparison: 'MORE_THAN', numerator: 3 }] }],
  ['a share above one', { demands: [share, { ...ofProject, numerator: 4 }] }],
  ['a share without a fraction', { demands: [share, { ...ofProject, numerator: undefined }] }],
  ['what holds where nobody is', { demands: [share, { ...ofProject, passesWhereNone: true }] }],
  ['a code without a version', { code: 'OWN' }],
])('is refused with %s', async (_, changes) => {
  expect(await add(portfolio.officer, { code: 'FAULTY_V1', ...changes })).toMatchObject({ refusal: 'BAD_INPUT' });
});

it('is chosen by a fund or a window for what is asked from then on; what was asked keeps its own', async () => {
  const before = await us.asked();
  expect(await us.tell(portfolio.officer, 'chooseLeadershipPolicy', { fundId: portfolio.fund, code: 'NOBODYS_V1' }, 'id')).toMatchObject({
    refusal: 'NOT_FOUND',
  });
  expect(await us.tell(us.analyst, 'chooseLeadershipPolicy', { fundId: portfolio.fund, code: 'DEI_75_50_V1' }, 'id')).toMatchObject({
    refusal: 'NOT_ALLOWED',
  });
  const chosen = await us.told(
    portfolio.officer,
    'chooseLeadershipPolicy',
    { fundId: portfolio.fund, code: 'OWN_MAJORITY_V2' },
    'leadershipPolicy',
  );
  expect(chosen).toEqual({ leadershipPolicy: 'OWN_MAJORITY_V2' });
  expect((await us.read(us.owner, before)).policy).toBe('MAJORITY_V1');

  const cycleId = await portfolio.anOpenCycle();
  const window = { cycleId, code: 'W', title: 'Window', kind: 'SPECIAL', currency: 'USD' };
  expect(await portfolio.change(portfolio.officer, 'addFundingWindow', { ...window, leadershipPolicy: 'NOBODYS_V1' })).toMatchObject({
    refusal: 'NOT_FOUND',
  });
  const { id: windowId } = await portfolio.done(portfolio.officer, 'addFundingWindow', { ...window, leadershipPolicy: 'DEI_75_50_V1' });
  const asked = async (tied: object) => {
    const projectId = await portfolio.aProject({ organisationId: us.organisation, ...tied });
    return (await us.told(portfolio.officer, 'askLeadership', { projectId, asked: 'AS200' }, 'policy')).policy;
  };
  expect([await asked({}), await asked({ cycleId, windowId })]).toEqual(['OWN_MAJORITY_V2', 'DEI_75_50_V1']);
});

it('is what a fund that chose it is counted by, and is named beside the number', async () => {
  const counted = async () => {
    const query = 'query Of($id: ID!) { impactSummary(fund: $id) { policy projects survivorLed money { isSurvivorLed } } }';
    return (await portfolio.ledby.ask(portfolio.officer, query, { id: portfolio.fund })).data.impactSummary;
  };
  await us.told(portfolio.officer, 'chooseLeadershipPolicy', { fundId: portfolio.fund, code: 'OWN_MAJORITY_V2' }, 'id');
  expect(await counted()).toMatchObject({ policy: 'OWN_MAJORITY_V2', survivorLed: 0 });
  const { rows } = await portfolio.ledby.owner.query(
    `update restricted.leadership_standing set led_under = ' OWN_MAJORITY_V1 OWN_MAJORITY_V2 ' where audience = 'INTERNAL' and project_id is not null returning project_id`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(await counted()).toMatchObject({ policy: 'OWN_MAJORITY_V2', survivorLed: rows.length });
  await add(portfolio.officer, { code: 'OWN_MAJORITY_V3' });
  await agree(us.second, 'OWN_MAJORITY_V3');
  await us.told(portfolio.officer, 'chooseLeadershipPolicy', { fundId: portfolio.fund, code: 'OWN_MAJORITY_V3' }, 'id');
  expect(await counted()).toMatchObject({ policy: 'OWN_MAJORITY_V3', survivorLed: 0 });
  await portfolio.ledby.app.get(LapseStandings).execute();
  const { rows: due } = await portfolio.ledby.owner.query(
    `select led_under from restricted.leadership_standing where fund_id = $1 and (led_under <> '' or recompute_at < now())`,
    [portfolio.fundId],
  );
  expect(due).toEqual([]);
});
