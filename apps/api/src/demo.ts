import { createDemoAccounts } from '@ledby/identity';
import { livenDemo, loadDemoPortfolio } from '@ledby/interchange';
import { explainFailure, packageRoot, type StartProgress } from '@ledby/platform';
import pg from 'pg';
import type { Serving } from './serve.js';

const names = ['officer', 'second', 'reviewer', 'trustee', 'finance', 'analyst', 'privacy', 'grantee', 'owner', 'editor', 'admin'];

export const demoSignIns = `  Sign in with the password demo-ledby-2026 as\n${names.map(name => `    ${name}@ledby.test`).join('\n')}`;

async function hasDemoAccounts(appUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select from account_user where email = 'officer@ledby.test'`);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

/** Loads the demo portfolio into an empty database when asked to; answers whether its accounts are there to sign in with. */
export async function ensureDemo(
  { appUrl, keysUrl }: { readonly appUrl: string; readonly keysUrl: string },
  isWanted: boolean,
  onProgress: (line: string) => void,
): Promise<boolean> {
  if (isWanted) {
    await loadDemoPortfolio({ appUrl, keysUrl, createAccounts: createDemoAccounts, onProgress });
  }
  return hasDemoAccounts(appUrl);
}

/** While Ledby serves already: nobody waits for a release to be counted. What fails here is said, goes on at the next start, and stops nothing. */
export async function enliven({ find }: Serving, appUrl: string, progress: StartProgress): Promise<void> {
  try {
    if (await livenDemo(find, appUrl)) {
      progress.say('  The people of the demo have published a release (/releases) and a badge (/badges).');
    }
  } catch (failure) {
    progress.say(`  The demo has no release yet. ${explainFailure(failure, packageRoot).message}`);
  }
}
