import { createServer, type AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';

// Runs where a Chromium is named or installed: CI says LEDBY_TEST_CHROMIUM, Debian has it at this place.
const executablePath = process.env['LEDBY_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const pictures = process.env['LEDBY_TEST_PICTURES'];

let demo: DemoApp;
let browser: Browser;

const aFreePort = () =>
  new Promise<number>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

beforeAll(async () => {
  demo = await aDemoApp({ publicUrl: `http://127.0.0.1:${await aFreePort()}` });
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await demo?.app.stop();
});

type Seen = { readonly page: Page; readonly complaints: readonly string[]; readonly elsewhere: readonly string[] };

async function aPage(): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const [complaints, elsewhere]: [string[], string[]] = [[], []];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', failure => complaints.push(failure.message));
  page.on(
    'request',
    request => !/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(demo.app.url) && elsewhere.push(request.url()),
  );
  return { page, complaints, elsewhere };
}

const picture = async (page: Page, name: string) => pictures !== undefined && (await page.screenshot({ path: `${pictures}/${name}.png` }));

async function signIn(page: Page, role: string): Promise<void> {
  await page.goto(`${demo.app.url}/sign-in`);
  await page.fill('input[name=email]', `${role}@ledby.test`);
  await page.fill('input[name=password]', 'demo-ledby-2026');
  await page.click('button');
  await page.waitForURL('**/graphql');
  await page.waitForSelector('.graphiql-query-editor .CodeMirror');
}

/** Runs what is in the tab in front; answers what is shown. */
async function run(page: Page): Promise<string> {
  await page.click('.graphiql-execute-button');
  await page.waitForSelector('.result-window .cm-property, .result-window .cm-def');
  return page.evaluate<string>(`document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()`);
}

it('tells a stranger to sign in, and lets nothing be read', async () => {
  const { page, complaints, elsewhere } = await aPage();
  await page.goto(`${demo.app.url}/graphql`, { waitUntil: 'networkidle' });
  expect(await page.textContent('#viewer')).toBe('Nobody is signed in, so nothing can be read yet.');
  expect(await page.isVisible('#sign-in')).toBe(true);
  await picture(page, 'graphiql-stranger');
  expect([complaints, elsewhere]).toEqual([[], []]);
  await page.close();
});

it('refuses a wrong password on the page', async () => {
  const { page } = await aPage();
  await page.goto(`${demo.app.url}/sign-in`);
  await page.fill('input[name=email]', 'officer@ledby.test');
  await page.fill('input[name=password]', 'not-the-password');
  await page.click('button');
  await page.waitForSelector('#refusal:not(:empty)');
  expect(await page.textContent('#refusal')).toBe('The e-mail address or the password is wrong.');
  await picture(page, 'sign-in');
  await page.close();
});

it('shows an officer three examples that answer, and the schema, from our own files alone', async () => {
  const { page, complaints, elsewhere } = await aPage();
  await signIn(page, 'officer');
  expect(await page.textContent('#viewer')).toBe('Signed in as Demo officer');
  expect(await page.locator('.graphiql-tab').count()).toBe(3);
  for (const tab of [0, 1, 2]) {
    await page.locator('.graphiql-tab-button').nth(tab).click();
    const answer = JSON.parse(await run(page)) as { data?: object; errors?: unknown };
    expect(answer.errors).toBeUndefined();
    expect([Object.keys(answer), Object.values(answer.data ?? {}).includes(null)]).toEqual([['data'], false]);
    await picture(page, `graphiql-officer-${tab + 1}`);
  }
  await page.click('[aria-label*="Documentation Explorer"]');
  await page.waitForSelector('.graphiql-doc-explorer');
  expect(await page.textContent('.graphiql-doc-explorer')).toContain('Query');
  await picture(page, 'graphiql-schema');
  expect([complaints, elsewhere]).toEqual([[], []]);
  await page.close();
});

it('shows a grantee their examples without a word of the schema, and keeps nothing when they sign out', async () => {
  const { page, complaints } = await aPage();
  await signIn(page, 'grantee');
  const answer = JSON.parse(await run(page)) as { data?: object };
  expect(Object.keys(answer)).toEqual(['data']);
  await picture(page, 'graphiql-grantee');
  await page.click('#sign-out');
  await page.waitForURL('**/sign-in');
  expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);
  await page.goto(`${demo.app.url}/graphql`, { waitUntil: 'networkidle' });
  expect(await page.isVisible('#sign-in')).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});
