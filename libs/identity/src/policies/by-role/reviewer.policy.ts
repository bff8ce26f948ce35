import type { FundRolePolicy } from '../role-policy.js';
import { calls, registry } from '../subjects.js';

/**
 * A reviewer reads what a fund asks for and, of what is proposed, what was given to them; neither money paid nor who leads may
 * colour the judgement. Who is free to read an assessment is a list of its own row, so that a recusal closes every path at once.
 */
export const reviewer: FundRolePolicy = (may, my) => {
  may('read', [...calls, 'Rubric', 'Project'], { fundId: { $in: my.funds } });
  may('read', registry);

  const given = { fundId: { $in: my.funds }, reviewerId: { $in: my.self } };
  may(['read', 'assess'], 'Assignment', given);
  may('read', 'BlindApplication', given);
  may('read', 'Assessment', { fundId: { $in: my.funds }, readerIds: { $in: my.self } });
  may('assess', 'Assessment', given);
  may(['read', 'assess'], 'ReviewerProfile', { fundId: { $in: my.funds }, id: { $in: my.self } });
};
