import {
  byEntry,
  instant,
  integer,
  isOneOf,
  money,
  ofOneFund,
  oneOf,
  orderBy,
  pointsWithinFund,
  publicId,
  readModel,
  text,
} from '@ledby/platform';
import { CallStatusList, WindowKindList } from './call.lists.js';

const columns = {
  id: publicId('win', ['fund_id', 'id'], 'The opaque public id.'),
  code: text('code', 'Its code within the cycle, such as SGP1.'),
  title: text('title', 'What it is called.'),
  kind: oneOf(() => WindowKindList)('kind', 'What kind of grants it gives.'),
  status: oneOf(() => CallStatusList)('status', 'Where it stands.'),
  earmark: text('earmark', 'What it is reserved for by donor, region or theme; null for none.', { nullable: true }),
  minimum: money('minimum_amount', 'The smallest grant; null where there is none.', { nullable: true }),
  maximum: money('maximum_amount', 'The largest grant; null where there is none.', { nullable: true }),
  maximumMonths: integer('maximum_months', 'The longest duration in months; null where there is none.', { nullable: true }),
  closesAt: instant('closes_at', 'The moment applications close; null where unknown.', { nullable: true }),
  closesZone: text('closes_zone', 'The IANA time zone in which the fund states that moment.', { nullable: true }),
  leadershipPolicy: text(
    'leadership_policy',
    'The code of the leadership policy under which its projects are asked; null for that of the fund.',
    {
      nullable: true,
    },
  ),
  sourceUrl: text('source_url', 'Where the public facts about it come from.', { nullable: true }),
  version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
};

export const windowReads = readModel('FundingWindow', {
  description: 'A strand of a cycle with its own amounts, duration and priorities (the UNVTF’s sub-grant programmes).',
  table: 'funding_window',
  code: 'win',
  columns,
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
    cycle: pointsWithinFund('cycle_id', 'cyc', 'Of this cycle.'),
    kind: isOneOf(columns.kind, 'Of one of these kinds.'),
    status: isOneOf(columns.status, 'In one of these states.'),
  },
  orders: { ...byEntry, ...orderBy('CLOSES_AT', columns.closesAt, 'closing moment') },
});
