import { auditServer } from 'graphql-http';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { LedbyApp } from '../support/ledby-app.js';

let app: LedbyApp;
let as: DemoApp['as'];

beforeAll(async () => {
  ({ app, as } = await aDemoApp());
});
afterAll(() => app.stop());

/** Apollo answers 400 where the draft would like 200: to what cannot be parsed, is not valid or has variables of the wrong type. */
const knownWarnings = ['572B', 'FDE2', '7B9B'];

it('keeps GraphQL over HTTP: all it must, and what it should but for three', async () => {
  const asAnalyst: typeof fetch = (address, init) =>
    fetch(address, { ...init, headers: { ...(init?.headers as Record<string, string>), ...as.analyst } });
  const results = await auditServer({ url: `${app.url}/graphql`, fetchFn: asAnalyst });
  const failed = (level: string) =>
    results.filter(({ status, name }) => status !== 'ok' && name.startsWith(level)).map(({ id, name }) => `${id} ${name}`);
  expect(failed('MUST')).toEqual([]);
  expect(results.filter(({ name }) => name.startsWith('MUST'))).toHaveLength(13);
  expect(failed('SHOULD').filter(line => !knownWarnings.includes(line.slice(0, 4)))).toEqual([]);
  const notices = failed('MAY');
  expect(notices.filter(line => !/GET|charset/.test(line))).toEqual([]);
});
