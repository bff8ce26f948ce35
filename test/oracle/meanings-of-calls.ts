import type { Meaning } from './meaning.js';
import { among, fund, named, ofFund, pointing } from './saying.js';

const moments = 'zone opensAt opensLocal closesAt closesLocal questionsUntil questionsUntilLocal publishedAt';
const organisation = { to: 'Organisation', on: [['organisation_id', 'id']] } as const;

/** Calls for proposals, who is invited to them, who has more time, and what was asked. */
export const callMeanings: Readonly<Record<string, Meaning>> = {
  CallForProposals: {
    code: 'cfp',
    plain: named(`kind stage status isTrial summary eligibility minimumMonths regions countries languages ${moments} notice version`),
    money: { budget: ['budget', 'currency'] },
    ones: {
      fund,
      window: { to: 'FundingWindow', on: ofFund('id') },
      follows: { to: 'CallForProposals', on: ofFund('follows_id') },
    },
    connections: {
      invitations: { to: 'CallInvitation', on: ofFund('id', 'call_id') },
      extensions: { to: 'DeadlineExtension', on: ofFund('id', 'call_id') },
      clarifications: { to: 'Clarification', on: ofFund('id', 'call_id') },
    },
    filters: { fund: pointing('fund_id'), status: among('status') },
    orders: { CLOSES_AT: { column: 'closes_at', kind: 'instant' } },
  },
  CallInvitation: { code: 'inv', plain: named('isDummy invitedAt'), ones: { organisation } },
  DeadlineExtension: { code: 'ext', plain: named('until untilLocal zone reason version'), ones: { organisation } },
  Clarification: { code: 'clf', plain: named('status question answer publishedAt version') },
};
