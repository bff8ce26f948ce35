import type { FundRolePolicy } from '../role-policy.js';
import { calls, payments, registry } from '../subjects.js';

/** Finance reads all the money of a fund and records what is paid; who awards does not pay. */
export const finance: FundRolePolicy = (may, my) => {
  const ofTheirFunds = { fundId: { $in: my.funds } };

  may('read', [...calls, 'Project', 'Grant', ...payments, 'PortfolioSummary'], ofTheirFunds);
  may(['pay', 'change'], payments, ofTheirFunds);
  may('create', 'Disbursement', ofTheirFunds);
  may('read', registry);
};
