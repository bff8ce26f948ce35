import {
  byEntry,
  date,
  instant,
  integer,
  isOneOf,
  json,
  money,
  ofOneFund,
  oneOf,
  orderBy,
  pointsWithinFund,
  publicId,
  readModel,
  text,
} from '@ledby/platform';
import { AssessmentStateList, AssignmentStateList, ConflictReasonList, RecommendationList, ReviewerRoleList } from './assessment.lists.js';

const columns = {
  id: publicId('asg', ['fund_id', 'id'], 'The opaque public id.'),
  reviewerId: publicId('usr', ['reviewer_id'], 'The public id of the reviewer.'),
  role: oneOf(() => ReviewerRoleList)('role', 'As what they review; for them and the officers alone.'),
  state: oneOf(() => AssignmentStateList)('state', 'How far they have come.'),
  dueOn: date('due_on', 'The day until which the assessment is awaited; null where none is set.', { nullable: true }),
  contentWarnings: text('content_warnings', 'What in it may be hard to read; empty where nothing was said.'),
  supportPerson: text('support_person', 'Whom to turn to.', { nullable: true }),
  payNote: text('pay_note', 'What is paid, how and when.', { nullable: true }),
  conflict: oneOf(() => ConflictReasonList)('conflict', 'Why it was given back; null otherwise.', { nullable: true }),
  offeredAt: instant('offered_at', 'When it was given to them.'),
  declaredAt: instant('declared_at', 'When they last said whether they are free; null before.', { nullable: true }),
  version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
};

export const assignmentReads = readModel('Assignment', {
  description: 'That one application is given to one reviewer; for the reviewer and the officers of the fund.',
  table: 'assignment',
  code: 'asg',
  columns,
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
    call: pointsWithinFund('window_id', 'cfp', 'Under this call.'),
    state: isOneOf(columns.state, 'In one of these states.'),
  },
  orders: { ...byEntry, ...orderBy('DUE', columns.dueOn, 'day until which it is awaited') },
});

export const blindAnswerReads = readModel('BlindAnswer', {
  subject: 'BlindApplication',
  description: 'One answer, as a reviewer reads it.',
  table: 'blind_answer',
  keys: ['fund_id', 'assignment_id', 'question'],
  columns: {
    question: text('question', 'The key of the question in the form.'),
    section: text('section', 'The key of the section it stands in.'),
    value: json('value', 'The answer, in the shape that the JSON Schema of the form gives this question.'),
  },
});

export const blindApplicationReads = readModel('BlindApplication', {
  description:
    'What was handed in last, as a reviewer reads it who has declared themselves free: without what only the officers read, and under a blind rubric without all that tells who applies.',
  table: 'blind_application',
  columns: {
    number: text('receipt_number', 'The number of its receipt, by which all speak of it.'),
    language: text('language', 'In which language it is written.'),
    requested: money('requested_amount', 'What it asks for; null where the form asks for no amount.', { nullable: true }),
    title: text('title', 'What the project is to be called; null in a blind review.', { nullable: true }),
  },
});

export const assessmentReads = readModel('Assessment', {
  description: 'What one reviewer finds of one application. Reviewers read their own, and those of others once theirs is locked.',
  table: 'assessment',
  code: 'asm',
  columns: {
    id: publicId('asm', ['fund_id', 'id'], 'The opaque public id.'),
    state: oneOf(() => AssessmentStateList)('state', 'How far it has come.'),
    scores: json('scores', 'What was given so far: a list of { criterion, score }.'),
    recommendation: oneOf(() => RecommendationList)('recommendation', 'What the reviewer would do; null while undecided.', {
      nullable: true,
    }),
    comment: text('comment', 'For the fund.'),
    commentToApplicant: text('comment_to_applicant', 'For the letter to the applicants.'),
    total: integer('total', 'The weighted total in hundredths of a point, 0 to 10,000; null until it is locked.', { nullable: true }),
    lockedAt: instant('locked_at', 'When it was locked; null while it is open.', { nullable: true }),
    reopenedAt: instant('reopened_at', 'When an officer last opened it again; null where nobody has.', { nullable: true }),
    reopenedReason: text('reopened_reason', 'Why it was opened again.', { nullable: true }),
    version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
  },
});

export const applicationReviewReads = readModel('ApplicationReview', {
  description: 'What the reviewers of one application have come to, for the officers. Who gave it back is in no average.',
  table: 'application_review',
  columns: {
    readers: integer('readers', 'How many reviewers have it.'),
    undeclared: integer('undeclared', 'How many of them have still to say whether they are free of conflicts.'),
    recused: integer('recused', 'How many gave it back for a conflict of interest.'),
    locked: integer('locked', 'How many assessments count.'),
    mean: integer('mean', 'Their mean in hundredths of a point, rounded; null where there are none.', { nullable: true }),
    lowest: integer('lowest', 'The lowest of them in hundredths of a point.', { nullable: true }),
    highest: integer('highest', 'The highest of them in hundredths of a point.', { nullable: true }),
  },
});

export const reviewerProfileReads = readModel('ReviewerProfile', {
  description: 'What a reviewer says of themselves to one fund; for them and its officers.',
  table: 'reviewer_profile',
  code: 'rvp',
  columns: {
    id: publicId('rvp', ['fund_id', 'id'], 'The opaque public id.'),
    languages: json('languages', 'Languages they read, such as ["en", "fr"].'),
    regions: json('regions', 'UN regional groups they know.'),
    most: integer('most', 'How many applications they take at most.'),
    tiedCountries: json('tied_countries', 'ISO 3166-1 codes of the countries whose seats they hold.'),
    version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
  },
});
