import type { DemoAccount } from '@ledby/identity';

export const demoPassword = 'demo-ledby-2026';

export const demoAdministrator = 'admin@ledby.test';
export const demoOfficer = 'officer@ledby.test';
export const demoSecondOfficer = 'second@ledby.test';
export const demoGrantee = 'grantee@ledby.test';
export const demoBadgeHolder = 'owner@ledby.test';

type Ids = { readonly fundId: (code: string) => string; readonly demoGranteeId: string; readonly demoBadgeHolderId: string };

const account = (role: string, name: string, held: Partial<DemoAccount> = {}): DemoAccount => ({
  email: `${role}@ledby.test`,
  name,
  password: demoPassword,
  ...held,
});

/** Who signs in to the demo, named after the role and after nobody. They exist only together with its portfolio. */
export function demoAccounts({ fundId, demoGranteeId, demoBadgeHolderId }: Ids): readonly DemoAccount[] {
  const unvtf = [fundId('UNVTF')];
  return [
    account('officer', 'Demo officer', { funds: { OFFICER: [...unvtf, fundId('SLF')] } }),
    account('second', 'Demo second officer', { funds: { OFFICER: unvtf } }),
    account('reviewer', 'Demo reviewer', { funds: { REVIEWER: unvtf } }),
    account('trustee', 'Demo trustee', { funds: { TRUSTEE: unvtf } }),
    account('finance', 'Demo finance', { funds: { FINANCE: unvtf } }),
    account('analyst', 'Demo analyst', { funds: { ANALYST: unvtf } }),
    account('privacy', 'Demo data protection', { funds: { DATA_PROTECTION: unvtf } }),
    account('grantee', 'Demo grantee', { organisations: { OWNER: [demoGranteeId] } }),
    account('owner', 'Demo owner', { organisations: { OWNER: [demoBadgeHolderId] } }),
    account('editor', 'Demo editor', { organisations: { EDITOR: [demoBadgeHolderId] } }),
    { ...account('admin', 'Demo administrator', { isAdministrator: true }), email: demoAdministrator },
  ];
}
