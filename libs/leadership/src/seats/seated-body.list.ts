import { closedList } from '@ledby/platform';
import { bodyRules } from '../leadership-body.js';

export const SeatedBodyList = closedList('SeatedBody', 'A body whose seats are asked one by one; a membership is not.', {
  GOVERNING_BODY: bodyRules.GOVERNING_BODY.seats,
  SENIOR_STAFF: bodyRules.SENIOR_STAFF.seats,
  PROJECT_DECISION_GROUP: bodyRules.PROJECT_DECISION_GROUP.seats,
});
