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
      formVersion: { to: 'FormVersion', on: ofFund('form_version_id') },
      rubric: { to: 'Rubric', on: ofFund('id') },
      awardTerms: { to: 'AwardTerms', on: ofFund('id') },
    },
    lists: { boardSessions: { to: 'BoardSession', on: ofFund('id', 'window_id'), by: 'id' } },
    connections: {
      applications: { to: 'Application', on: ofFund('id', 'window_id') },
      invitations: { to: 'CallInvitation', on: ofFund('id', 'call_id') },
      extensions: { to: 'DeadlineExtension', on: ofFund('id', 'call_id') },
      clarifications: { to: 'Clarification', on: ofFund('id', 'call_id') },
    },
    filters: { fund: pointing('fund_id'), status: among('status') },
    orders: { CLOSES_AT: { column: 'closes_at', kind: 'instant' } },
  },
  Form: {
    code: 'frm',
    plain: named('code title'),
    ones: { fund },
    connections: { versions: { to: 'FormVersion', on: ofFund('id', 'form_id') } },
    filters: { fund: pointing('fund_id') },
  },
  FormVersion: {
    code: 'fmv',
    plain: named('number status title definition jsonSchema editedAt publishedAt version'),
    ones: { form: { to: 'Form', on: ofFund('form_id') } },
    lists: {
      mistakes: { to: 'FormMistake', on: ofFund('id', 'version_id'), by: 'place' },
      texts: { to: 'FormText', on: ofFund('id', 'version_id'), by: 'language' },
    },
    filters: { fund: pointing('fund_id'), form: pointing('form_id'), status: among('status') },
  },
  FormMistake: { plain: named('code at message') },
  FormText: { plain: named('language markdown') },
  CallInvitation: { code: 'inv', plain: named('isDummy invitedAt'), ones: { organisation } },
  DeadlineExtension: { code: 'ext', plain: named('until untilLocal zone reason version'), ones: { organisation } },
  Clarification: { code: 'clf', plain: named('status question answer publishedAt version') },
};
