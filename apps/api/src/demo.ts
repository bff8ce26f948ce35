/** Loads the demo portfolio into an empty database when asked to; answers whether its accounts are there to sign in with. */
export const ensureDemo = async (_ownerUrl: string, _isWanted: boolean): Promise<boolean> => false;

const names = ['officer', 'reviewer', 'trustee', 'finance', 'analyst', 'privacy', 'grantee', 'admin'];

export const demoSignIns = `  Sign in with the password demo-ledby-2026 as\n${names.map(name => `    ${name}@ledby.test`).join('\n')}`;
