import { exampleQueries } from '../../apps/api/src/graphiql/graphiql-files.js';
import { aDemoApp, type DemoApp, type DemoRole, demoRoles } from '../support/demo-app.js';
import type { LedbyApp } from '../support/ledby-app.js';

let app: LedbyApp;
let as: DemoApp['as'];

beforeAll(async () => {
  ({ app, as } = await aDemoApp());
});
afterAll(() => app.stop());

const examples = exampleQueries();

it('has three examples for each role', () => {
  const counted = Object.fromEntries(demoRoles.map(role => [role, examples.filter(example => example.role === role).length]));
  expect(counted).toEqual(Object.fromEntries(demoRoles.map(role => [role, 3])));
  expect(examples).toHaveLength(24);
});

/** As the page does it: an example speaks of a fund of one's own. */
async function ownFund(role: DemoRole): Promise<string> {
  const { data } = await app.ask(as[role], '{ projects(first: 1) { nodes { fund { id } } } funds(first: 1) { nodes { id } } }');
  return data.projects.nodes[0]?.fund.id ?? data.funds.nodes[0]?.id;
}

/** How many values an answer holds: an example that finds nothing shows nothing. */
const valuesIn = (answer: unknown): number =>
  answer === null || answer === undefined
    ? 0
    : typeof answer === 'object'
      ? Object.values(answer).reduce((sum: number, part) => sum + valuesIn(part), 0)
      : 1;

it.each(examples.map(example => [`${example.role}: ${example.title}`, example] as const))('%s', async (_, { role, query }) => {
  const { data, errors } = await app.ask(
    as[role as DemoRole],
    query,
    query.includes('$fund') ? { fund: await ownFund(role as DemoRole) } : {},
  );
  expect(errors).toEqual([]);
  expect(Object.values(data)).not.toContain(null);
  expect(valuesIn(data)).toBeGreaterThan(query.includes('accessTokens') ? -1 : 2);
});
