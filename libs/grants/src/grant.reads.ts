import { projectFilters } from './project.reads.js';
import {
  ActivityStatusList,
  atLeast,
  atMost,
  byEntry,
  CalendarDateScalar,
  currency,
  CurrencyScalar,
  date,
  decimal,
  DecimalScalar,
  integer,
  is,
  isOneOf,
  mentions,
  money,
  ofOneFund,
  oneOf,
  orderBy,
  ofFund,
  pointsAt,
  pointsWithinFund,
  publicId,
  readModel,
  text,
  via,
} from '@ledby/platform';

const columns = {
  id: publicId('grt', ['fund_id', 'id'], 'The opaque public id.'),
  reference: text('reference', 'The number under which the fund files it, unique within the fund.'),
  title: text('title', 'What it is called.'),
  amount: money('amount', 'What was awarded.'),
  status: oneOf(() => ActivityStatusList)('status', 'Where it stands.'),
  awardedOn: date('awarded_on', 'The day of the decision.'),
  startsOn: date('starts_on', 'First day of the expenditure period; null where unknown.', { nullable: true }),
  endsOn: date('ends_on', 'Last day of the expenditure period; null where unknown.', { nullable: true }),
  externalId: text('external_id', 'Its identifier in the data it was imported from, such as a 360Giving id; null where it was made here.', {
    nullable: true,
  }),
  source: text('source', 'Where it was imported from; null where it was made here.', { nullable: true }),
  version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
};

const project = ofFund('project_id');

const stored = { amount: decimal('amount', ''), currency: currency('currency', '') };

export const grantReads = readModel('Grant', {
  description: 'A small-scale, non-repayable, one-off award after a transparent, fair and competitive selection (UNODC).',
  table: 'grant',
  code: 'grt',
  columns,
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
    project: pointsWithinFund('project_id', 'prj', 'For this project.'),
    recipient: pointsAt('recipient_id', 'org', 'To this organisation.'),
    cycle: via('Project', 'project', project, projectFilters.cycle),
    window: via('Project', 'project', project, projectFilters.window),
    country: via('Project', 'project', project, projectFilters.country),
    region: via('Project', 'project', project, projectFilters.region),
    theme: via('Project', 'project', project, projectFilters.theme),
    currency: is(stored.currency, 'In this currency.', () => CurrencyScalar),
    status: isOneOf(columns.status, 'In one of these states.'),
    amountFrom: atLeast(
      'amount',
      'numeric',
      () => DecimalScalar,
      'Of this amount or more; say the currency too, for amounts of two currencies do not compare.',
    ),
    amountUntil: atMost(
      'amount',
      'numeric',
      () => DecimalScalar,
      'Of this amount or less; say the currency too, for amounts of two currencies do not compare.',
    ),
    awardedFrom: atLeast('awarded_on', 'date', () => CalendarDateScalar, 'Awarded on this day or later.'),
    awardedUntil: atMost('awarded_on', 'date', () => CalendarDateScalar, 'Awarded on this day or earlier.'),
    search: mentions(
      'Every word occurs in its title, or every word in the name of its recipient; case and accents do not matter, in any script.',
      {
        column: 'recipient_id',
        table: 'organisation',
        subject: 'Organisation',
      },
    ),
  },
  orders: {
    ...byEntry,
    ...orderBy('AWARDED_ON', columns.awardedOn, 'day of the decision'),
    ...orderBy('AMOUNT', stored.amount, 'amount, whatever the currency'),
    ...orderBy('REFERENCE', columns.reference, 'reference'),
    ...orderBy('ENDS_ON', columns.endsOn, 'last day'),
  },
});
