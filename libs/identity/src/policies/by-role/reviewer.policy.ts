import type { FundRolePolicy } from '../role-policy.js';
import { calls, registry } from '../subjects.js';

/** A reviewer reads what a fund asks for and what is proposed; neither money paid nor who leads may colour the judgement. */
export const reviewer: FundRolePolicy = (may, my) => {
  may('read', [...calls, 'Rubric', 'Project'], { fundId: { $in: my.funds } });
  may('read', registry);
};
