import { ReleasedFund } from '../support/a-released-fund.js';

let fund: ReleasedFund;
beforeAll(async () => {
  fund = await ReleasedFund.start();
});
afterAll(() => fund?.stop());

const code = 'OWN_MAJORITY_V1';
const share = { kind: 'SHARE', power: 'VOTE_OR_BUDGET', comparison: 'AT_LEAST', numerator: 2, denominator: 3 };
const demands = [
  { ...share, subject: 'ORGANISATION', bodies: ['GOVERNING_BODY'] },
  { ...share, subject: 'PROJECT', bodies: ['PROJECT_DECISION_GROUP'] },
];

const tell = async (as: 'officer' | 'second', name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation Tell($input: ${type}) { ${name}(input: $input) { leadershipPolicyVersion { isInForce } } }`;
  const { errors } = await fund.ledby.ask(fund.as[as], query, {
    input: { clientMutationKey: crypto.randomUUID(), fundId: fund.fund, code, ...input },
  });
  expect(errors).toEqual([]);
};

const published = async (id: string) => {
  const query =
    'query R($id: ID!) { impactRelease(id: $id) { policy terms { meaning } tables { by measure cells(first: 100) { nodes { keys shown } } } } }';
  return (await fund.ledby.ask(fund.as.analyst, query, { id })).data.impactRelease;
};

it('is counted by a definition of the fund’s own once two people agreed on it, and names it with its words', async () => {
  await tell('officer', 'addLeadershipPolicy', { title: 'Two thirds of the seats', ground: 'Board decision of 2026', demands });
  expect(await fund.prepare(fund.as.officer, { policy: code })).toEqual({ refusal: 'NOT_FOUND' });
  await tell('second', 'agreeToLeadershipPolicy', {});
  await fund.ledby.owner.query(
    `update restricted.leadership_standing s set led_under = ' ${code} ' where audience = 'AGGREGATE' and project_id in
       (select project_id from restricted.leadership_standing where audience = 'AGGREGATE' and is_verified order by project_id limit 40)`,
  );
  const release = await published(await fund.release({ policy: code }));
  expect(release.policy).toBe(code);
  expect(release.terms.meaning).toContain('Two thirds of the seats');
  const total = release.tables.find(({ by, measure }: { by: string[]; measure: string }) => by.length === 0 && measure === 'PROJECTS_LED');
  expect(total.cells.nodes).toEqual([{ keys: [], shown: 40 }]);
});

it('stays by it: another definition would tell who meets the one and not the other', async () => {
  fund.today('2027-02-20');
  expect(await fund.prepare(fund.as.officer, { periodEnd: '2026-12-31' })).toEqual({ refusal: 'RELEASE_POLICY_FIXED' });
});
