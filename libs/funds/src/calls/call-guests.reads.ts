import { byEntry, flag, instant, integer, oneOf, publicId, readModel, text } from '@ledby/platform';
import { ClarificationStatusList } from '../call-for-proposals.lists.js';

export const invitationReads = readModel('CallInvitation', {
  description: 'Who is invited to answer a call, for the officers of the fund.',
  table: 'call_invitation',
  code: 'inv',
  columns: {
    id: publicId('inv', ['fund_id', 'id'], 'The opaque public id.'),
    isDummy: flag('is_dummy', 'Whether it only tries the call out before it is published.'),
    invitedAt: instant('invited_at', 'When it was invited.'),
  },
  orders: byEntry,
});

export const extensionReads = readModel('DeadlineExtension', {
  description: 'More time for one applicant, for the officers of the fund and for that applicant.',
  table: 'deadline_extension',
  code: 'ext',
  columns: {
    id: publicId('ext', ['fund_id', 'id'], 'The opaque public id.'),
    until: instant('until', 'Until when this applicant may hand in, as the instant that decides.'),
    untilLocal: text('until_local', 'The same as a clock in that zone shows it: 2026-05-01T23:59:00.'),
    zone: text('zone', 'The IANA time zone of that clock.'),
    reason: text('reason', 'Why it was given, in words that stand up when others ask.'),
    version: integer('version', 'Counts its changes; to be sent along when more time still is given.'),
  },
  orders: byEntry,
});

/** Without any column from which one could tell who asked. */
export const clarificationReads = readModel('Clarification', {
  description: 'A question about a call and its answer to all. Who asked is told to nobody, the officers of the fund included.',
  table: 'clarification',
  code: 'clf',
  columns: {
    id: publicId('clf', ['fund_id', 'id'], 'The opaque public id.'),
    status: oneOf(() => ClarificationStatusList)('status', 'Where it stands.'),
    question: text('question', 'What was asked, worded anew where the words told who asked.'),
    answer: text('answer', 'The answer; null until there is one.', { nullable: true }),
    publishedAt: instant('published_at', 'When it was answered to all; null before.', { nullable: true }),
    version: integer('version', 'Counts its changes; to be sent along when it is answered.'),
  },
  orders: byEntry,
});
