import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandLine } from '../support/command-line.js';
import { ReleasedFund } from '../support/a-released-fund.js';

let fund: ReleasedFund;
let commandLine: CommandLine;

beforeAll(async () => {
  fund = await ReleasedFund.start();
  const { ownerUrl, appUrl, keysUrl } = fund.ledby.database;
  commandLine = new CommandLine({
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: appUrl,
    KEYS_URL: keysUrl,
    LEDBY_SECRET: 'a-secret-for-tests-of-at-least-32-signs',
  });
}, 180_000);

afterAll(async () => {
  commandLine?.clear();
  await fund?.stop();
});

it('An operator publishes what two people agreed on, and anybody proves the file', async () => {
  expect(await commandLine.run(['release', 'make'])).toMatchObject({ code: 0, output: expect.stringContaining('Nothing waits') });
  // The command has no clock but the true one.
  const now = new Date();
  const periodEnd = now.getUTCMonth() < 6 ? `${now.getUTCFullYear() - 1}-12-31` : `${now.getUTCFullYear()}-06-30`;
  fund.today(now.toISOString().slice(0, 10));
  const draft = await fund.prepare(fund.as.officer, { periodEnd });
  if (!('id' in draft)) throw new Error(draft.refusal);
  await fund.change(fund.as.second, 'publishRelease', { id: draft.id, version: draft.version });
  expect(await commandLine.run(['release', 'make'])).toMatchObject({ code: 0, output: expect.stringContaining(': published') });

  const id = draft.id.replace('rdr_', 'rel_');
  const text = await (await fund.fetch(`/releases/${id}.json`)).text();
  const [good, bad] = [path.join(commandLine.folder, 'good.json'), path.join(commandLine.folder, 'bad.json')];
  writeFileSync(good, text);
  writeFileSync(bad, text.replace('"number":1', '"number":2'));
  const key = (await commandLine.run(['release', 'key'])).output.trim();
  expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await commandLine.run(['release', 'verify', good])).toMatchObject({ code: 0, output: expect.stringContaining(id) });
  expect(await commandLine.run(['release', 'verify', good, '--key', key])).toMatchObject({ code: 0 });
  expect(await commandLine.run(['release', 'verify', bad])).toMatchObject({
    code: 1,
    complaints: expect.stringContaining('signature does not hold'),
  });
  expect(await commandLine.run(['release', 'verify', good, '--key', 'A'.repeat(43)])).toMatchObject({
    code: 1,
    complaints: expect.stringContaining('another key'),
  });
  expect(await commandLine.run(['release', 'verify', path.join(commandLine.folder, 'none.json')])).toMatchObject({ code: 1 });
}, 180_000);
