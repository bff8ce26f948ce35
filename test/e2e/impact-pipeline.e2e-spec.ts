import { ReleasedFund, rolesOfFund } from '../support/a-released-fund.js';

let fund: ReleasedFund;

beforeAll(async () => {
  fund = await ReleasedFund.start();
});
afterAll(() => fund?.stop());

const query = `query Pipeline($fund: ID!, $policy: LeadershipPolicy, $cycle: ID) { leadershipPipeline(fund: $fund, policy: $policy, cycle: $cycle) { policy applicationsReceived successRate cycle { number }
  sides { isSurvivorLed recorded verified eligible scored awarded successRate daysToDecision reportsOnTime victimsAssisted money { currency grants awarded { amount } disbursed { amount } } } } }`;

const uncollected = { eligible: null, scored: null, successRate: null, reportsOnTime: null, victimsAssisted: null };
const side = (isSurvivorLed: boolean, projects: number, verified: number) => ({
  isSurvivorLed,
  recorded: projects,
  verified,
  awarded: projects,
  daysToDecision: 40,
  ...uncollected,
  money: [{ currency: 'USD', grants: projects, awarded: { amount: `${projects}000.00` }, disbursed: { amount: '0.00' } }],
});

describe('The pipeline by who leads', () => {
  it('is exact for officers, under the fund’s own policy, and null where nobody has collected', async () => {
    const { data, errors } = await fund.ledby.ask(fund.as.officer, query, { fund: fund.fund });
    expect(errors).toEqual([]);
    expect(data.leadershipPipeline).toEqual({
      policy: 'MAJORITY_V1',
      applicationsReceived: 400,
      successRate: '0.4500',
      cycle: null,
      sides: [side(false, 99, 0), side(true, 81, 61)],
    });
  });

  it('names the policy asked for, and answers one cycle', async () => {
    const { data } = await fund.ledby.ask(fund.as.officer, '{ cycles { nodes { id } } }');
    const cycle = data.cycles.nodes[0].id;
    const answer = await fund.ledby.ask(fund.as.officer, query, { fund: fund.fund, policy: 'DEI_75_50_V1', cycle });
    expect(answer.data.leadershipPipeline).toMatchObject({
      policy: 'DEI_75_50_V1',
      cycle: { number: '1' },
      sides: [{ isSurvivorLed: false, recorded: 180 }],
    });
  });

  it('is nothing to anybody else, with the same answer whatever they name', async () => {
    const { rows } = await fund.ledby.owner.query(
      `select app.public_id('cyc', uuid_send(fund_id) || uuid_send(id)) as id from grant_cycle`,
    );
    for (const name of rolesOfFund.filter(role => !['officer', 'second'].includes(role))) {
      for (const variables of [{}, { policy: 'ANY_LEADER_V1' }, { cycle: rows[0].id }]) {
        const { data, errors } = await fund.ledby.ask(fund.as[name], query, { fund: fund.fund, ...variables });
        expect([name, data, errors]).toEqual([name, { leadershipPipeline: null }, []]);
      }
    }
  });

  it('counts no more what has run out, from the moment it does and before any job has come by', async () => {
    const sidesNow = async () => (await fund.ledby.ask(fund.as.officer, query, { fund: fund.fund })).data.leadershipPipeline.sides;
    const before = await sidesNow();
    await fund.ledby.owner.query('begin');
    await fund.ledby.owner.query('set local session_replication_role = replica');
    const { rows } = await fund.ledby.owner.query(
      `update restricted.leadership_standing set valid_until = now() where audience = 'INTERNAL' and project_id =
         (select project_id from restricted.leadership_standing where level = 'SURVIVOR_LED' and audience = 'INTERNAL' and project_id is not null limit 1) returning id`,
    );
    await fund.ledby.owner.query('commit');
    expect(rows).toHaveLength(1);
    const after = await sidesNow();
    expect(after.map(({ recorded }: { recorded: number }) => recorded)).toEqual([before[0].recorded + 1, before[1].recorded - 1]);
  });

  it('refuses a cycle of another fund', async () => {
    const foreign = `cyc_${Buffer.alloc(32, 7).toString('base64url')}`;
    const { errors } = await fund.ledby.ask(fund.as.officer, query, { fund: fund.fund, cycle: foreign });
    expect(errors[0]?.extensions.code).toBe('BAD_INPUT');
  });
});
