import { dayOf } from '@ledby/kernel';
import { ForgetConsentEvents } from '@ledby/leadership';
import { Clock } from '@ledby/platform';
import { type DemoApp, aDemoApp } from '../support/demo-app.js';
import { someConsents } from '../support/some-consents.js';

let demo: DemoApp;

beforeAll(async () => {
  demo = await aDemoApp();
  await someConsents(demo.app.owner);
});
afterAll(() => demo?.app.stop());

const query = '{ consentEvents(first: 50) { totalCount nodes { kind happenedOn subject organisation { name } project { id } } } }';
const eventsFor = async (as: keyof DemoApp['as']) => (await demo.app.ask(demo.as[as], query)).data.consentEvents;
const allKept = async () =>
  (await demo.app.owner.query(`select count(*)::int as kept, min(happened_on)::text as first from restricted.consent_event`)).rows[0];

it('tells data protection what was done, of whom and on which day', async () => {
  const { nodes, totalCount } = await eventsFor('privacy');
  expect(totalCount).toBeGreaterThan(0);
  expect(nodes[0]).toEqual({
    kind: expect.stringMatching(/^(ANSWERED|NARROWED|WITHDRAWN)$/),
    happenedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    subject: expect.stringMatching(/^(ORGANISATION|PROJECT)$/),
    organisation: { name: expect.any(String) },
    project: null,
  });
});

it.each(['officer', 'analyst', 'reviewer', 'finance', 'trustee', 'admin', 'grantee'] as const)('tells %s nothing of it', async role => {
  expect(await eventsFor(role)).toEqual({ totalCount: 0, nodes: [] });
});

it('has its reading recorded', async () => {
  const { data } = await demo.app.ask(demo.as.privacy, '{ sensitiveReads(last: 20) { nodes { facts } } }');
  expect(data.sensitiveReads.nodes.map(({ facts }: { facts: string }) => facts).join()).toContain('ConsentEvent.happenedOn');
});

it('forgets it after twelve months, and not a day before', async () => {
  const { kept, first } = await allKept();
  const clock = demo.app.app.get(Clock);
  const forgetting = demo.app.app.get(ForgetConsentEvents);
  const yearAfter = new Date(`${first}T12:00:00Z`);
  yearAfter.setUTCFullYear(yearAfter.getUTCFullYear() + 1);
  clock.now = () => yearAfter;
  await forgetting.execute();
  expect((await allKept()).kept).toBe(kept);
  clock.now = () => new Date(yearAfter.getTime() + 86_400_000);
  await forgetting.execute();
  const { first: next } = await allKept();
  expect(next === null || next > first).toBe(true);
  expect(dayOf(yearAfter) > first).toBe(true);
});
