import type { FundRolePolicy } from '../role-policy.js';
import { calls, payments, registry } from '../subjects.js';

/** A trustee oversees a fund: reads its portfolio and its money, and decides on what a session of the Board opens to them. */
export const trustee: FundRolePolicy = (may, my) => {
  const ofTheirFunds = { fundId: { $in: my.funds } };

  may('read', [...calls, 'Rubric', 'Project', 'Grant', ...payments, 'PortfolioSummary', 'BoardSession', 'AwardTerms'], ofTheirFunds);
  may('read', registry);

  const openedToThem = { ...ofTheirFunds, readerIds: { $in: my.self } };
  may(['read', 'assess'], 'AgendaItem', openedToThem);
  may('read', 'BoardVote', openedToThem);
};
