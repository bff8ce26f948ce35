import type { FundRolePolicy } from '../role-policy.js';
import { calls, payments, registry } from '../subjects.js';

/** A trustee oversees a fund: reads its portfolio and its money, and changes nothing. */
export const trustee: FundRolePolicy = (may, my) => {
  may('read', [...calls, 'Rubric', 'Project', 'Grant', ...payments, 'PortfolioSummary'], { fundId: { $in: my.funds } });
  may('read', registry);
};
