import { isSearched, isWithin } from './matching.js';
import { dayFrom, dayUntil, fund, is, among, named, ofFund, pointing, byDay } from './saying.js';
import { leadershipMeanings } from './meanings-of-leadership.js';
import type { Filter, Meaning } from './meaning.js';
import { applicationMeanings } from './meanings-of-applications.js';
import { callMeanings } from './meanings-of-calls.js';
import { reviewMeanings } from './meanings-of-review.js';
import { releaseMeanings } from './meanings-of-releases.js';

const toGrant = {
  to: 'Grant',
  on: [
    ['fund_id', 'fund_id'],
    ['grant_id', 'id'],
  ],
} as const;
const fromGrant = [
  ['fund_id', 'fund_id'],
  ['id', 'grant_id'],
] as const;

/** Of the project that a grant pays for, as far as the asker may know of it. */
const ofProject =
  (filter: Filter): Filter =>
  (row, value, sight) =>
    sight
      .rows('Project')
      .some(project => project['fund_id'] === row['fund_id'] && project['id'] === row['project_id'] && filter(project, value, sight));
/** Of a window, as far as the asker may know under which one a project was selected. */
const ofWindow: Filter = (row, value, sight) =>
  sight
    .rows('ProjectWindow')
    .some(window => window['fund_id'] === row['fund_id'] && window['id'] === row['window_id'] && isWithin(window, 'id', String(value)));
const searched =
  (through?: string): Filter =>
  (row, value, sight) =>
    isSearched(row, String(value), through, sight);

/** Of every type that is read: what its fields, filters and orders mean, said a second time for the oracle alone. */
export const meanings: Readonly<Record<string, Meaning>> = {
  Funder: {
    code: 'fdr',
    plain: named('code name country orgIdScheme orgId website sourceUrl isClosed'),
    connections: { funds: { to: 'Fund', on: [['id', 'funder_id']] } },
    filters: { code: among('code') },
    orders: { NAME: { column: 'name', kind: 'text' } },
  },
  Fund: {
    code: 'fnd',
    plain: named('code name description leadershipPolicy isDemo sourceUrl'),
    ones: { funder: { to: 'Funder', on: [['funder_id', 'id']] } },
    lists: {
      leadershipPolicies: { to: 'LeadershipPolicyVersion', on: [['id', 'fund_id']], by: 'code' },
      reviewerProfiles: { to: 'ReviewerProfile', on: [['id', 'fund_id']], by: 'id' },
    },
    connections: {
      forms: { to: 'Form', on: [['id', 'fund_id']] },
      cycles: { to: 'GrantCycle', on: [['id', 'fund_id']] },
      statements: { to: 'DatedStatement', on: [['id', 'fund_id']] },
      projects: { to: 'Project', on: [['id', 'fund_id']] },
      grants: { to: 'Grant', on: [['id', 'fund_id']] },
    },
    filters: { code: among('code'), funder: pointing('funder_id') },
    orders: { NAME: { column: 'name', kind: 'text' } },
  },
  DatedStatement: { code: 'stm', plain: named('statedOn statement sourceUrl'), orders: { STATED_ON: byDay('stated_on') } },
  GrantCycle: {
    code: 'cyc',
    plain: named('number title status opensOn closesOn applicationsReceived sourceUrl version'),
    ones: { fund },
    connections: {
      windows: { to: 'FundingWindow', on: ofFund('id', 'cycle_id') },
      statements: { to: 'DatedStatement', on: ofFund('id', 'cycle_id') },
      projects: { to: 'Project', on: ofFund('id', 'cycle_id') },
    },
    filters: { fund: pointing('fund_id'), status: among('status'), number: among('number') },
    orders: { CLOSES_ON: byDay('closes_on') },
  },
  FundingWindow: {
    code: 'win',
    plain: named('code title kind status earmark maximumMonths closesAt closesZone sourceUrl leadershipPolicy version'),
    money: { minimum: ['minimum_amount', 'currency'], maximum: ['maximum_amount', 'currency'] },
    ones: {
      fund,
      cycle: { to: 'GrantCycle', on: ofFund('cycle_id') },
      inside: { to: 'ProjectWindow', on: ofFund('id') },
      call: { to: 'CallForProposals', on: ofFund('id') },
    },
    filters: { fund: pointing('fund_id'), cycle: pointing('cycle_id'), kind: among('kind'), status: among('status') },
    orders: { CLOSES_AT: { column: 'closes_at', kind: 'instant' } },
  },
  Organisation: {
    code: 'org',
    plain: named('name country region website isDemo version'),
    ones: {
      mergedInto: { to: 'Organisation', on: [['merged_into_id', 'id']] },
      dueDiligenceProfile: { to: 'DueDiligenceProfile', on: [['id', 'id']] },
    },
    lists: {
      identifiers: { to: 'OrganisationIdentifier', on: [['id', 'organisation_id']] },
      aliases: { to: 'OrganisationAlias', on: [['id', 'organisation_id']] },
      leadership: { to: 'OrganisationLeadership', on: [['id', 'organisation_id']], by: 'fund_id' },
    },
    connections: {
      applications: { to: 'Application', on: [['id', 'organisation_id']] },
      projects: { to: 'Project', on: [['id', 'organisation_id']] },
      grants: { to: 'Grant', on: [['id', 'recipient_id']] },
    },
    filters: { country: among('country'), region: among('region'), search: searched(), isDemo: is('is_demo') },
    orders: { NAME: { column: 'name', kind: 'text' }, COUNTRY: { column: 'country', kind: 'text' } },
  },
  OrganisationIdentifier: { plain: named('scheme identifier isPrimary') },
  OrganisationAlias: { plain: named('name') },
  Project: {
    code: 'prj',
    plain: named('title summary country region theme status startsOn endsOn version'),
    ones: {
      fund,
      cycle: { to: 'GrantCycle', on: ofFund('cycle_id') },
      window: { to: 'ProjectWindow', on: ofFund('window_id') },
      organisation: { to: 'Organisation', on: [['organisation_id', 'id']] },
      leadership: { to: 'ProjectLeadership', on: ofFund('id', 'project_id') },
    },
    lists: { participation: { to: 'ParticipationActivity', on: ofFund('id', 'project_id'), by: 'kind' } },
    connections: { grants: { to: 'Grant', on: ofFund('id', 'project_id') } },
    filters: {
      fund: pointing('fund_id'),
      cycle: pointing('cycle_id'),
      window: ofWindow,
      organisation: pointing('organisation_id'),
      country: among('country'),
      region: among('region'),
      theme: among('theme'),
      status: among('status'),
      startsFrom: dayFrom('starts_on'),
      startsUntil: dayUntil('starts_on'),
      search: searched('organisation_id'),
    },
    orders: { TITLE: { column: 'title', kind: 'text' }, STARTS_ON: byDay('starts_on') },
  },
  ProjectWindow: { code: 'win', plain: named('code title kind isReserved') },
  Grant: {
    code: 'grt',
    plain: named('reference title status awardedOn startsOn endsOn externalId source version'),
    money: { amount: ['amount', 'currency'] },
    ones: { fund, project: { to: 'Project', on: ofFund('project_id') }, recipient: { to: 'Organisation', on: [['recipient_id', 'id']] } },
    connections: { tranches: { to: 'Tranche', on: fromGrant }, disbursements: { to: 'Disbursement', on: fromGrant } },
    filters: {
      fund: pointing('fund_id'),
      project: pointing('project_id'),
      recipient: pointing('recipient_id'),
      currency: is('currency'),
      status: among('status'),
      cycle: ofProject(pointing('cycle_id')),
      window: ofProject(ofWindow),
      country: ofProject(among('country')),
      region: ofProject(among('region')),
      theme: ofProject(among('theme')),
      amountFrom: (row, value) => Number(row['amount']) >= Number(value),
      amountUntil: (row, value) => Number(row['amount']) <= Number(value),
      awardedFrom: dayFrom('awarded_on'),
      awardedUntil: dayUntil('awarded_on'),
      search: searched('recipient_id'),
    },
    orders: {
      AWARDED_ON: byDay('awarded_on'),
      AMOUNT: { column: 'amount', kind: 'number' },
      REFERENCE: { column: 'reference', kind: 'text' },
      ENDS_ON: byDay('ends_on'),
    },
  },
  Tranche: {
    code: 'trn',
    plain: named('ordinal dueOn condition status'),
    money: { amount: ['amount', 'currency'] },
    ones: { grant: toGrant },
    filters: { status: among('status') },
    orders: { DUE_ON: byDay('due_on') },
  },
  Disbursement: {
    code: 'dsb',
    plain: named('paidOn status reference exchangeRate rateOn rateSource'),
    money: { amount: ['amount', 'currency'], converted: ['converted_amount', 'converted_currency'] },
    ones: { grant: toGrant, tranche: { to: 'Tranche', on: ofFund('tranche_id') } },
    filters: { status: among('status') },
    orders: { PAID_ON: byDay('paid_on') },
  },
  FundMember: { code: 'mem', plain: { role: 'role', since: 'created_at' } },
  OrganisationMember: { code: 'omb', plain: { role: 'role', since: 'created_at' } },
  AccessToken: {
    code: 'tok',
    plain: named('name createdAt expiresAt revokedAt lastUsedOn'),
    orders: { EXPIRES_AT: { column: 'expires_at', kind: 'instant' } },
  },
  Notice: { code: 'nws', plain: named('event subject toldAt readAt') },
  NoticePreference: { code: 'ntp', plain: named('mails muted version') },
  Viewer: {
    code: 'usr',
    plain: named('name email isAdministrator'),
    ones: { noticePreference: { to: 'NoticePreference', on: [['id', 'id']] } },
    lists: {
      memberships: { to: 'FundMember', on: [['id', 'user_id']] },
      organisations: { to: 'OrganisationMember', on: [['id', 'user_id']] },
    },
    connections: { accessTokens: { to: 'AccessToken', on: [['id', 'user_id']] } },
  },
  PortfolioSummary: { plain: named('projects grants'), ones: { fund } },
  CyclePortfolio: { plain: named('projects grants'), ones: { cycle: { to: 'GrantCycle', on: ofFund('cycle_id') } } },
  ImpactSummary: {
    plain: named('policy projects notAsked preferNotToSay noReply answered survivorLed survivorLedVerified'),
    ones: { fund },
  },
  ImpactLevel: { plain: named('level projects verified strict') },
  ...applicationMeanings,
  ...reviewMeanings,
  ...callMeanings,
  ...leadershipMeanings,
  ...releaseMeanings,
};

/** Types whose rows all funds share; the id of every other names its fund first. */
export const isShared = (type: string): boolean =>
  [
    'Funder',
    'Fund',
    'Organisation',
    'OrganisationMember',
    'AccessToken',
    'Viewer',
    'DueDiligenceProfile',
    'Notice',
    'NoticePreference',
  ].includes(type);
