import { createDemoAccounts } from '@ledby/identity';
import { loadDemoPortfolio } from '@ledby/interchange';
import pg from 'pg';

const names = ['officer', 'reviewer', 'trustee', 'finance', 'analyst', 'privacy', 'grantee', 'admin'];

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
