import type { Meaning } from './meaning.js';
import { among, fund, is, named, ofFund, pointing } from './saying.js';

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
      comments: below('ApplicationComment', 'written_at'),
      letters: below('OutcomeLetter', 'id'),
      files: below('ApplicationFile', 'uploaded_at'),
      decisions: below('Decision', 'id'),
      offers: below('Offer', 'id'),
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
    lists: {
      riskFlags: below('RiskFlag', 'id'),
      eligibility: below('EligibilityCheck', 'condition'),
      screening: below('ScreeningDecision', 'decided_at'),
    },
  },
  EligibilityCheck: { plain: named('condition finding evidence foundAt'), ids: { foundBy: ['usr', 'found_by'] } },
  ScreeningDecision: { plain: named('move reason decidedAt'), ids: { decidedBy: ['usr', 'decided_by'] } },
  ChangeRequest: {
    plain: named('state dueOn askedAt answeredAt'),
    lists: { changes: { to: 'AskedChange', on: ofFund('id', 'request_id'), by: 'place' } },
  },
  AskedChange: { plain: named('place question note') },
  ApplicationFile: { code: 'fil', plain: named('name kind bytes sha256 uploadedAt isSubmitted') },
  ApplicationComment: { code: 'cmt', plain: named('audience isFromFund text writtenAt') },
  RiskFlag: {
    code: 'rsk',
    plain: named('severity concern state raisedAt escalatedAt settledAt settlement version'),
    ids: { raisedBy: ['usr', 'raised_by'] },
  },
  OutcomeLetter: { plain: named('outcome text isAnnounced announcedAt'), money: { amount: ['amount', 'currency'] } },
  DueDiligenceProfile: { code: 'ddp', plain: named('answers keptAt version') },
};
