import { createDemoAccounts } from '@ledby/identity';
import { loadDemoPortfolio } from '@ledby/interchange';
import type { ApiOptions } from '../../apps/api/src/app.module.js';
import { type Headers, LedbyApp } from './ledby-app.js';

export const demoRoles = ['officer', 'reviewer', 'trustee', 'finance', 'analyst', 'privacy', 'grantee', 'admin'] as const;
export type DemoRole = (typeof demoRoles)[number];

export type DemoApp = { readonly app: LedbyApp; readonly as: Readonly<Record<DemoRole, Headers>> };

/** Ledby with the demo portfolio, and everybody of it signed in. */
export async function aDemoApp(options: Partial<ApiOptions> = {}): Promise<DemoApp> {
  const app = await LedbyApp.start(options);
  await loadDemoPortfolio({ ...app.database, createAccounts: createDemoAccounts, onProgress: () => undefined });
  const signedIn = await Promise.all(demoRoles.map(async role => [role, await app.signedIn(`${role}@ledby.test`)] as const));
  return { app, as: Object.fromEntries(signedIn) as Record<DemoRole, Headers> };
}
