import { RebuildStandings } from '@ledby/leadership';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';

let demo: DemoApp;

beforeAll(async () => {
  demo = await aDemoApp();
});
afterAll(() => demo.app.stop());

const rowsOf = async (text: string) => (await demo.app.owner.query(text)).rows;

const standings = () =>
  rowsOf(`select fund_id, subject_kind, coalesce(project_id, organisation_id) as subject, audience, level, is_strict, policy, is_verified, reply, valid_until
    from restricted.leadership_standing order by 1, 3, 4`);
const sums = () =>
  rowsOf(`select fund_id, cycle_id, level, is_strict, is_verified, reply, currency, sum(projects) as projects, sum(grants) as grants, sum(awarded) as awarded, sum(disbursed) as disbursed
    from restricted.impact_tally group by 1, 2, 3, 4, 5, 6, 7 having sum(projects) <> 0 or sum(grants) <> 0 or sum(awarded) <> 0 or sum(disbursed) <> 0 order by 1, 2, 3, 4, 5, 6, 7`);
const summary = () =>
  demo.app.ask(demo.as.officer, '{ funds { nodes { id code } } }').then(async ({ data }) => {
    const fund = data.funds.nodes.find(({ code }: { code: string }) => code.toLowerCase() === 'unvtf').id;
    return (await demo.app.ask(demo.as.officer, 'query ($fund: ID!) { impactSummary(fund: $fund) { projects survivorLed } }', { fund }))
      .data;
  });

describe('what PostgreSQL keeps in no log', () => {
  it('is gone after a crash, says nothing then, and is made anew from attestations and seats', async () => {
    const before = { standings: await standings(), sums: await sums(), summary: await summary() };
    expect(before.standings.length).toBeGreaterThan(100);
    expect(before.summary.impactSummary.survivorLed).toBeGreaterThan(0);

    await demo.app.owner.query(
      'truncate restricted.leadership_standing, restricted.impact_tally, restricted.derived_whole, restricted.leadership_basis',
    );
    expect(await summary()).toEqual({ impactSummary: null });

    await demo.app.app.get(RebuildStandings).execute();
    expect(await standings()).toEqual(before.standings);
    expect(await sums()).toEqual(before.sums);
    expect(await summary()).toEqual(before.summary);
  });

  it('is every table that is worked out from others in the restricted schema', async () => {
    const unlogged = await rowsOf(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'restricted' and c.relkind = 'r' and c.relpersistence = 'u' order by 1`,
    );
    expect(unlogged.map(({ relname }) => relname)).toEqual(['derived_whole', 'impact_tally', 'leadership_basis', 'leadership_standing']);
  });
});
