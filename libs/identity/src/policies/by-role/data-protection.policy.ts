import type { FundRolePolicy } from '../role-policy.js';
import { attestations, calls, participation, registry } from '../subjects.js';

/** Data protection watches over a fund's sensitive facts: reads the audit and who leads, and touches no money. */
export const dataProtection: FundRolePolicy = (may, my) => {
  const ofTheirFunds = { fundId: { $in: my.funds } };

  may('read', ['AuditEntry', 'SensitiveRead', 'ProjectLeadership', 'OrganisationLeadership', 'FundMember'], ofTheirFunds);
  may('read', ['LeadershipStanding', ...participation, ...attestations], ofTheirFunds);
  may('change', 'SafeguardingAlert', ofTheirFunds);
  // The second pair of eyes, where a fund has only one officer.
  may(['read', 'publish'], 'ReleaseDraft', ofTheirFunds);
  may('publish', 'LeadershipPolicyVersion', ofTheirFunds);
  may('read', [...calls, 'Project', 'ProjectWindow'], ofTheirFunds);
  may('read', registry);
};
