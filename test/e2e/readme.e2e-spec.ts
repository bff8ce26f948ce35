import { createDemoAccounts } from '@ledby/identity';
import { loadDemoPortfolio } from '@ledby/interchange';
import { packageRoot } from '@ledby/platform';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LedbyApp } from '../support/ledby-app.js';

const readme = readFileSync(path.join(packageRoot, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/As `([a-z]+@ledby\.test)`[^`]*```graphql\n(.*?)```\s+```json\n(.*?)```/gs)].map(
  ([, who = '', question = '', answer = '']) => ({ who, question, answer }),
);

let ledby: LedbyApp;

beforeAll(async () => {
  ledby = await LedbyApp.start();
  await loadDemoPortfolio({ ...ledby.database, createAccounts: createDemoAccounts, onProgress: () => undefined });
}, 120_000);

afterAll(() => ledby.stop());

it('has three examples', () => expect(examples).toHaveLength(3));

it.each(examples)('answers $who as the README says', async ({ who, question, answer }) => {
  const { text } = await ledby.ask(await ledby.signedIn(who), question);
  expect(JSON.parse(text)).toEqual(JSON.parse(answer));
});
