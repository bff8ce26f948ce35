import type { FundRolePolicy } from '../role-policy.js';
import { calls, payments, registry } from '../subjects.js';

/** An analyst reads everything of a fund that is about work and money, and nothing about persons or who leads. */
export const analyst: FundRolePolicy = (may, my) => {
  may('read', [...calls, 'Project', 'Grant', ...payments, 'PortfolioSummary'], { fundId: { $in: my.funds } });
  may('read', registry);
};
