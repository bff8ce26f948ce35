import { type DemoApp, aDemoApp } from '../support/demo-app.js';

let demo: DemoApp;

beforeAll(async () => {
  demo = await aDemoApp();
});
afterAll(() => demo?.app.stop());

type Noted = { readonly facts: string; readonly userId: string; readonly readAt: string };

async function noted(): Promise<readonly Noted[]> {
  const { data, errors } = await demo.app.ask(demo.as.privacy, '{ sensitiveReads(last: 100) { nodes { facts userId readAt } } }');
  expect(errors).toEqual([]);
  return data.sensitiveReads.nodes.filter(({ facts }: Noted) => !facts.startsWith('SensitiveRead'));
}

it('records each read of who leads: who, when, which fields, and never what they hold', async () => {
  const before = (await noted()).length;
  const { data } = await demo.app.ask(
    demo.as.officer,
    '{ viewer { id } projects(first: 5) { nodes { id leadership { level isVerified } } } }',
  );
  const after = await noted();
  expect(after).toHaveLength(before + 1);
  expect(after.at(-1)).toMatchObject({
    facts: 'ProjectLeadership ProjectLeadership.isVerified ProjectLeadership.level',
    userId: data.viewer.id,
  });
  expect(JSON.stringify(after)).not.toMatch(/SURVIVOR|NOT_STATED/);
});

it('records nothing for those who are told nothing, and for reads of other things', async () => {
  const before = (await noted()).length;
  await demo.app.ask(demo.as.officer, '{ projects(first: 5) { nodes { id title } } }');
  await demo.app.ask(demo.as.analyst, '{ projects(first: 5) { nodes { id leadership { level } } } }');
  expect(await noted()).toHaveLength(before);
});

it('answers nothing where the record cannot be written', async () => {
  await demo.app.owner.query('revoke execute on function app.note_sensitive_read from ledby_lead, ledby_fund_lead');
  const { data, errors } = await demo.app.ask(demo.as.officer, '{ projects(first: 5) { nodes { id leadership { level } } } }');
  expect(data?.projects ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  await demo.app.owner.query('grant execute on function app.note_sensitive_read to ledby_lead, ledby_fund_lead');
});

it('is for the data-protection role alone', async () => {
  for (const role of ['officer', 'analyst', 'reviewer', 'finance', 'trustee', 'admin', 'grantee'] as const) {
    const { data } = await demo.app.ask(demo.as[role], '{ sensitiveReads(first: 5) { totalCount nodes { facts } } }');
    expect(data.sensitiveReads).toEqual({ totalCount: 0, nodes: [] });
  }
});
