import type { FundRolePolicy } from '../role-policy.js';
import { calls, participation, registry } from '../subjects.js';

/** Data protection watches over a fund's sensitive facts: reads the audit and who leads, and touches no money. */
export const dataProtection: FundRolePolicy = (may, my) => {
  const ofTheirFunds = { fundId: { $in: my.funds } };

  may('read', ['AuditEntry', 'SensitiveRead', 'ProjectLeadership', 'OrganisationLeadership', 'FundMember'], ofTheirFunds);
  may('read', ['LeadershipStanding', ...participation], ofTheirFunds);
  may('change', 'SafeguardingAlert', ofTheirFunds);
  may('read', [...calls, 'Project'], ofTheirFunds);
  may('read', registry);
};
