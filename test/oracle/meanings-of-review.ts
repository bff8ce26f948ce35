import type { Meaning } from './meaning.js';
import { among, byDay, fund, named, ofFund, pointing } from './saying.js';

const application = { to: 'Application', on: ofFund('application_id') };
const recommended = {
  plain: named('kind reserveRank reserveUntil letter'),
  money: { requested: ['requested_amount', 'currency'], recommended: ['recommended_amount', 'currency'] },
} as const;

/** How what is handed in is judged and decided. */
export const reviewMeanings: Readonly<Record<string, Meaning>> = {
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
  BlindAnswer: { plain: named('question section value') },
  Assessment: {
    code: 'asm',
    plain: named('state scores recommendation comment commentToApplicant total lockedAt reopenedAt reopenedReason version'),
  },
  ApplicationReview: { plain: named('readers undeclared recused locked mean lowest highest') },
  ReviewerProfile: { code: 'rvp', plain: named('languages regions most tiedCountries version'), ones: { fund } },
  BoardSession: {
    code: 'bds',
    plain: named('title heldOn quorum state minutes closedAt version'),
    ones: { call: { to: 'CallForProposals', on: ofFund('window_id') } },
    lists: { items: { to: 'AgendaItem', on: ofFund('id', 'session_id'), by: 'place' } },
  },
  AgendaItem: {
    code: 'agi',
    plain: { ...recommended.plain, ...named('place number title assessments mean lowest highest note outcome') },
    money: recommended.money,
    ones: { applicant: { to: 'Organisation', on: [['organisation_id', 'id']] }, application },
    lists: { votes: { to: 'BoardVote', on: ofFund('id', 'item_id'), by: 'id' } },
  },
  BoardVote: { plain: named('choice castAt'), ids: { trusteeId: ['usr', 'trustee_id'] } },
  AwardTerms: {
    code: 'awt',
    plain: named('version'),
    money: { budget: ['budget', 'currency'], approved: ['approved', 'currency'], delegatedLimit: ['delegated_limit', 'currency'] },
    ones: { call: { to: 'CallForProposals', on: ofFund('id') } },
  },
  Decision: {
    code: 'dcn',
    plain: { ...recommended.plain, ...named('state proposedAt settledAt version') },
    ids: { proposedBy: ['usr', 'proposed_by'] },
    money: { ...recommended.money, approved: ['approved_amount', 'currency'] },
    ones: { application, session: { to: 'BoardSession', on: ofFund('session_id') }, offer: { to: 'Offer', on: ofFund('id') } },
  },
  Offer: {
    code: 'ofr',
    plain: named('expiresOn state mayBeNamed answeredAt version'),
    money: { amount: ['amount', 'currency'] },
    ones: { application, call: { to: 'CallForProposals', on: ofFund('window_id') } },
  },
};
