import type { Meaning } from './meaning.js';
import { among, byDay, fund, is, named, ofFund, pointing } from './saying.js';

const below = (to: string, by: string) => ({ to, on: ofFund('id', 'application_id'), by });
const answered = named('question section value');

/** What organisations ask of a fund: the working copy, what was handed in, and what the fund finds. */
export const applicationMeanings: Readonly<Record<string, Meaning>> = {
  Application: {
    code: 'apl',
    plain: {
      ...named('title language sponsoredGroup receiptNumber submittedAt isTest certifiedAt version'),
      status: 'announced_status',
    },
    money: { requested: ['requested_amount', 'currency'] },
    ones: {
      fund,
      call: { to: 'CallForProposals', on: ofFund('window_id') },
      form: { to: 'FormVersion', on: ofFund('form_version_id') },
      organisation: { to: 'Organisation', on: [['organisation_id', 'id']] },
      standing: { to: 'ApplicationStanding', on: ofFund('id') },
      review: { to: 'ApplicationReview', on: ofFund('id') },
    },
    lists: {
      answers: below('Answer', 'question'),
      revisions: below('ApplicationRevision', 'number'),
      changeRequests: below('ChangeRequest', 'asked_at'),
      assignments: below('Assignment', 'id'),
      assessments: below('Assessment', 'id'),
    },
    filters: {
      fund: pointing('fund_id'),
      call: pointing('window_id'),
      organisation: pointing('organisation_id'),
      status: among('announced_status'),
      isTest: is('is_test'),
    },
    orders: {
      SUBMITTED: { column: 'submitted_at', kind: 'instant' },
      REQUESTED: { column: 'requested_amount', kind: 'number' },
      TITLE: { column: 'title', kind: 'text' },
    },
  },
  Answer: { plain: { ...answered, ...named('savedAt version') } },
  ApplicationRevision: {
    plain: named('number submittedAt'),
    lists: { answers: { to: 'SubmittedAnswer', on: ofFund('id', 'revision_id'), by: 'question' } },
  },
  SubmittedAnswer: { plain: { ...answered, ...named('sensitivity identifies') } },
  ApplicationStanding: {
    plain: named('status'),
    lists: { eligibility: below('EligibilityCheck', 'condition'), screening: below('ScreeningDecision', 'decided_at') },
  },
  EligibilityCheck: { plain: named('condition finding evidence foundAt'), ids: { foundBy: ['usr', 'found_by'] } },
  ScreeningDecision: { plain: named('move reason decidedAt'), ids: { decidedBy: ['usr', 'decided_by'] } },
  ChangeRequest: {
    plain: named('state dueOn askedAt answeredAt'),
    lists: { changes: { to: 'AskedChange', on: ofFund('id', 'request_id'), by: 'place' } },
  },
  AskedChange: { plain: named('place question note') },
  Rubric: {
    code: 'rub',
    plain: named('status isBlind publishedAt version'),
    ones: { call: { to: 'CallForProposals', on: ofFund('id') } },
    lists: { criteria: { to: 'Criterion', on: ofFund('id', 'rubric_id'), by: 'place' } },
  },
  Criterion: { plain: named('place key title weight best anchors') },
  Assignment: {
    code: 'asg',
    plain: named('role state dueOn contentWarnings supportPerson payNote conflict offeredAt declaredAt version'),
    ids: { reviewerId: ['usr', 'reviewer_id'] },
    ones: {
      fund,
      call: { to: 'CallForProposals', on: ofFund('window_id') },
      shownApplicant: { to: 'Organisation', on: [['shown_organisation_id', 'id']] },
      reading: { to: 'BlindApplication', on: ofFund('id') },
      assessment: { to: 'Assessment', on: ofFund('id') },
      application: { to: 'Application', on: ofFund('application_id') },
    },
    filters: { fund: pointing('fund_id'), call: pointing('window_id'), state: among('state') },
    orders: { DUE: byDay('due_on') },
  },
  BlindApplication: {
    plain: { ...named('language title'), number: 'receipt_number' },
    money: { requested: ['requested_amount', 'currency'] },
    ones: { applicant: { to: 'Organisation', on: [['organisation_id', 'id']] } },
    lists: {
      answers: { to: 'BlindAnswer', on: ofFund('id', 'assignment_id'), by: 'question' },
      assessments: { to: 'Assessment', on: ofFund('application_id', 'application_id'), by: 'id' },
    },
  },
  BlindAnswer: { plain: answered },
  Assessment: {
    code: 'asm',
    plain: named('state scores recommendation comment commentToApplicant total lockedAt reopenedAt reopenedReason version'),
  },
  ApplicationReview: { plain: named('readers undeclared recused locked mean lowest highest') },
  ReviewerProfile: { code: 'rvp', plain: named('languages regions most tiedCountries version'), ones: { fund } },
  DueDiligenceProfile: { code: 'ddp', plain: named('answers keptAt version') },
};
