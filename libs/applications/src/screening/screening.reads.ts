import { date, instant, integer, ofFund, list, oneOf, publicId, readModel, relate, text } from '@ledby/platform';
import { ChangeRequestStateList, EligibilityConditionList, EligibilityFindingList, ScreeningMoveList } from './screening.lists.js';

export const eligibilityCheckReads = readModel('EligibilityCheck', {
  subject: 'EligibilityReview',
  description: 'What somebody of the fund found of one condition of eligibility.',
  table: 'eligibility_check',
  columns: {
    condition: oneOf(() => EligibilityConditionList)('condition', 'Which condition.'),
    finding: oneOf(() => EligibilityFindingList)('finding', 'What was found.'),
    evidence: text('evidence', 'By what it was seen: the document and the place in it.'),
    foundBy: publicId('usr', ['found_by'], 'The public id of who found it.'),
    foundAt: instant('found_at', 'When.'),
  },
});

export const screeningDecisionReads = readModel('ScreeningDecision', {
  subject: 'EligibilityReview',
  description: 'That an application was let pass to assessment, or not; kept as it was when it is overruled.',
  table: 'screening_decision',
  columns: {
    move: oneOf(() => ScreeningMoveList)('move', 'What was decided.'),
    reason: text('reason', 'Why, in the words for the letter; empty where none was needed.'),
    decidedBy: publicId('usr', ['decided_by'], 'The public id of who decided.'),
    decidedAt: instant('decided_at', 'When.'),
  },
});

const askedChangeReads = readModel('AskedChange', {
  subject: 'ChangeRequest',
  description: 'One answer that is to be changed.',
  table: 'asked_change',
  keys: ['fund_id', 'request_id', 'place'],
  columns: {
    place: integer('place', 'Counts them within their request.'),
    question: text('question', 'The key of the question.'),
    note: text('note', 'What is missing or unclear, in words for the applicants.'),
  },
});

export const changeRequestReads = readModel('ChangeRequest', {
  description: 'What the fund asks the applicants to change after receipt, answer by answer.',
  table: 'change_request',
  columns: {
    state: oneOf(() => ChangeRequestStateList)('state', 'Whether it is answered.'),
    dueOn: date('due_on', 'The day until which it is awaited.'),
    askedAt: instant('asked_at', 'When it was asked.'),
    answeredAt: instant('answered_at', 'When it was answered; null while it is open.', { nullable: true }),
  },
});

relate(changeRequestReads, {
  changes: list(() => askedChangeReads, ofFund('id', 'request_id'), { description: 'Which answers, and why.', orderedBy: 'place' }),
});
