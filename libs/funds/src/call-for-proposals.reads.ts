import {
  byEntry,
  CountryScalar,
  flag,
  instant,
  integer,
  isOneOf,
  money,
  ofOneFund,
  oneOf,
  orderBy,
  publicId,
  readModel,
  text,
  UnRegionList,
} from '@ledby/platform';
import { ProposalCallKindList, ProposalCallStageList, ProposalCallStatusList } from './call-for-proposals.lists.js';

const local = (column: string, what: string) =>
  text(column, `${what}, as a clock in its zone shows it: 2026-05-01T23:59:00. What was announced; null where it is not set.`, {
    nullable: true,
  });
const moment = (column: string, what: string) =>
  instant(column, `${what}, as the instant that decides; null where it is not set.`, { nullable: true });

const columns = {
  id: publicId('cfp', ['fund_id', 'id'], 'The opaque public id.'),
  kind: oneOf(() => ProposalCallKindList)('kind', 'Who may answer it.'),
  stage: oneOf(() => ProposalCallStageList)('stage', 'What it asks for.'),
  status: oneOf(() => ProposalCallStatusList)('status', 'Where it stands in its life.'),
  isTrial: flag('is_trial', 'Whether dummies try it out just now. What they hand in enters no count.'),
  summary: text('summary', 'What it is for; empty until it is written.'),
  eligibility: text('eligibility', 'Who may apply, and what they must bring; empty until it is written.'),
  budget: money('budget', 'What all awards together may come to; null where it is not said.', { nullable: true }),
  minimumMonths: integer('minimum_months', 'The shortest duration in months; null where there is none.', { nullable: true }),
  regions: { ...text('regions', 'The regional groups for which it is meant; empty for all.'), type: () => [UnRegionList] },
  countries: { ...text('countries', 'The countries for which it is meant, ISO 3166-1; empty for all.'), type: () => [CountryScalar] },
  languages: { ...text('languages', 'The languages in which proposals are taken, BCP 47.'), type: () => [String] },
  zone: text('zone', 'The IANA time zone by whose clocks it is announced; null until one is named.', { nullable: true }),
  opensAt: moment('opens_at', 'When it opens'),
  opensLocal: local('opens_local', 'When it opens'),
  closesAt: moment('closes_at', 'When it closes'),
  closesLocal: local('closes_local', 'When it closes'),
  questionsUntil: moment('questions_until', 'Until when questions are taken'),
  questionsUntilLocal: local('questions_until_local', 'Until when questions are taken'),
  publishedAt: instant('published_at', 'When it was published; null before.', { nullable: true }),
  notice: text('notice', 'A word to all who read it: why it was put off or cancelled; null where there is none.', { nullable: true }),
  version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
};

export const proposalCallReads = readModel('CallForProposals', {
  plural: 'callsForProposals',
  description: 'An announced invitation to hand in proposals under one funding window, with its terms and moments.',
  table: 'call_for_proposals',
  code: 'cfp',
  columns,
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
    status: isOneOf(columns.status, 'In one of these states.'),
  },
  orders: { ...byEntry, ...orderBy('CLOSES_AT', columns.closesAt, 'closing moment') },
});
