import {
  flag,
  instant,
  integer,
  json,
  oneOf,
  byEntry,
  orderBy,
  decimal,
  isOneOf,
  is,
  pointsAt,
  pointsWithinFund,
  ofOneFund,
  money,
  publicId,
  readModel,
  text,
} from '@ledby/platform';
import { ApplicationStatusList } from '../application.lists.js';

const answered = {
  question: text('question', 'The key of the question in the form.'),
  section: text('section', 'The key of the section it stands in.'),
  value: json('value', 'The answer, in the shape that the JSON Schema of the form gives this question.'),
};

/** The working copy. The fund has no right to it: what is not handed in is nobody else’s. */
export const answerReads = readModel('Answer', {
  description: 'What the applicants have written to one question so far; theirs alone until it is handed in.',
  table: 'answer',
  columns: {
    ...answered,
    savedAt: instant('saved_at', 'When it was last saved.'),
    version: integer('version', 'Counts its saves; sent along with the next one, so that nobody overwrites what they have not seen.'),
  },
});

export const submittedAnswerReads = readModel('SubmittedAnswer', {
  subject: 'ApplicationRevision',
  description: 'One answer as it was handed in.',
  table: 'submitted_answer',
  columns: {
    ...answered,
    sensitivity: text('sensitivity', 'Who may read it, as the form says: PUBLIC, INTERNAL, CONFIDENTIAL or RESTRICTED.'),
    identifies: flag('identifies', 'Whether it tells who applies, so that a blind review leaves it out.'),
  },
});

export const applicationRevisionReads = readModel('ApplicationRevision', {
  description: 'An application as it was handed in, once and again after changes that the fund asked for. It never changes.',
  table: 'application_revision',
  columns: {
    number: integer('number', 'Counts what was handed in, from 1.'),
    submittedAt: instant('submitted_at', 'When, by the clock of the database.'),
  },
});

const assessed = { status: oneOf(() => ApplicationStatusList)('status', 'Where it stands within the fund.') };

/** Kept apart, so that an applicant who reads an application has no field in which a decision could show before its day. */
export const applicationStandingReads = readModel('ApplicationStanding', {
  description: 'Where an application stands within the fund, before anything is announced.',
  table: 'application',
  columns: assessed,
});

const columns = {
  id: publicId('apl', ['fund_id', 'id'], 'The opaque public id.'),
  title: text('title', 'What the project is to be called.'),
  language: text('language', 'In which of the languages of the form it is written.'),
  sponsoredGroup: text(
    'sponsored_group',
    'The group without registration for which the organisation answers as fiscal sponsor; null for its own application.',
    {
      nullable: true,
    },
  ),
  status: oneOf(() => ApplicationStatusList)('announced_status', 'Where it stands, as far as the fund has announced it.'),
  receiptNumber: text('receipt_number', 'The number of the receipt: year, running number, two check digits; null until it is handed in.', {
    nullable: true,
  }),
  submittedAt: instant('submitted_at', 'When it was first handed in, by the clock of the database; null before.', { nullable: true }),
  requested: money('requested_amount', 'What it asks for, as handed in; null before, and where the form asks for no amount.', {
    nullable: true,
  }),
  isTest: flag('is_test', 'Whether it was made to try a call out; such applications are in no count.'),
  certifiedAt: instant('certified_at', 'When an owner of the organisation signed it off; null while nobody has.', { nullable: true }),
  version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
};

export const applicationReads = readModel('Application', {
  description: 'What an organisation asks of a fund under one call. The applicants see it always, the fund from the day it is handed in.',
  table: 'application',
  code: 'apl',
  columns,
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'To this fund.'),
    call: pointsWithinFund('window_id', 'cfp', 'Under this call.'),
    organisation: pointsAt('organisation_id', 'org', 'By this organisation.'),
    status: isOneOf(columns.status, 'In one of these states, as far as announced.'),
    isTest: is(columns.isTest, 'Made to try a call out, or not.'),
  },
  orders: {
    ...byEntry,
    ...orderBy('SUBMITTED', columns.submittedAt, 'day of receipt'),
    ...orderBy('REQUESTED', decimal('requested_amount', '', { nullable: true }), 'amount asked for, whatever the currency'),
    ...orderBy('TITLE', columns.title, 'title'),
  },
});
