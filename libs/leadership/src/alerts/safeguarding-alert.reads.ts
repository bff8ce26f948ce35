import { organisationReads } from '@ledby/organisations';
import {
  byEntry,
  closedList,
  instant,
  integer,
  isOneOf,
  ofFund,
  ofOneFund,
  one,
  oneOf,
  publicId,
  readModel,
  relate,
} from '@ledby/platform';
import { guardRules } from '../guard.js';
import { LeadershipSubjectList } from '../leadership.lists.js';
import { participationActivityReads } from '../participation/participation-activity.reads.js';
import { safeguardRules, testimonySafeguardRules } from '../participation/safeguard.js';

export const AlertCodeList = closedList('SafeguardingAlertCode', 'What was not met, or of an activity not stated.', {
  G4: guardRules.G4.asks,
  G6: guardRules.G6.asks,
  G7: guardRules.G7.asks,
  VOLUNTARY: safeguardRules.voluntary.asks,
  INFORMED: safeguardRules.informed.asks,
  PAID: safeguardRules.paid.asks,
  SUPPORT_PERSON: safeguardRules.supportPerson.asks,
  RIGHT_TO_STOP: safeguardRules.rightToStop.asks,
  NOT_A_CONDITION_FOR_AID: safeguardRules.notAConditionForAid.asks,
  CONTROLLED: testimonySafeguardRules.controlled.asks,
  PROTECTED: testimonySafeguardRules.protected.asks,
  LIMITED: testimonySafeguardRules.limited.asks,
});

export const AlertStateList = closedList('SafeguardingAlertState', 'What has become of an alert.', {
  OPEN: 'Nobody has settled it, and its cause is there.',
  SETTLED: 'Looked into and settled by hand; not raised again while its cause stays.',
  MENDED: 'Its cause has gone: mended, or no longer stated.',
});

const columns = {
  id: publicId('sal', ['fund_id', 'id'], 'The opaque public id.'),
  code: oneOf(() => AlertCodeList)('code', 'What was not met.'),
  subject: oneOf(() => LeadershipSubjectList)('subject_kind', 'Whether it is about an organisation or about a project.'),
  state: oneOf(() => AlertStateList)('state', 'What has become of it.'),
  raisedAt: instant('raised_at', 'When it was raised.'),
  settledAt: instant('settled_at', 'When it was settled or mended; null while it is open.', { nullable: true }),
  version: integer('version', 'Counts its changes; to be sent along when it is settled.'),
};

export const safeguardingAlertReads = readModel('SafeguardingAlert', {
  description:
    'A safeguard that is missing, for the data-protection role alone: it asks somebody to look, and blocks nothing for anybody who takes part, nor for the grant.',
  table: 'restricted.safeguarding_alert',
  code: 'sal',
  restricted: true,
  columns,
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
    subject: isOneOf(columns.subject, 'About an organisation, or about a project.'),
    code: isOneOf(columns.code, 'Of one of these causes.'),
    state: isOneOf(columns.state, 'In one of these states.'),
  },
  orders: byEntry,
});

relate(safeguardingAlertReads, {
  organisation: one(
    () => organisationReads,
    { organisation_id: 'id' },
    { description: 'The organisation it is about, or that carries out the project.' },
  ),
  activity: one(() => participationActivityReads, ofFund('activity_id'), { description: 'The activity that lacks it; null for a guard.' }),
});
