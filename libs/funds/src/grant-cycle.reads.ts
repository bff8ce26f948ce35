import { byEntry, date, integer, isOneOf, ofOneFund, oneOf, orderBy, publicId, readModel, text } from '@ledby/platform';
import { CallStatusList } from './call.lists.js';

const columns = {
  id: publicId('cyc', ['fund_id', 'id'], 'The opaque public id.'),
  number: text('number', 'Its number as the fund writes it, such as 4 or 10.2.'),
  title: text('title', 'What it is called.'),
  status: oneOf(() => CallStatusList)('status', 'Where it stands.'),
  opensOn: date('opens_on', 'The day applications open; null where unknown.', { nullable: true }),
  closesOn: date('closes_on', 'The day applications close; null where unknown.', { nullable: true }),
  applicationsReceived: integer(
    'applications_received',
    'How many applications came in, as the fund has published it; null where it has not.',
    { nullable: true },
  ),
  sourceUrl: text('source_url', 'Where the public facts about it come from.', { nullable: true }),
  version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
};

export const cycleReads = readModel('GrantCycle', {
  description: 'One round of a fund, from the call for proposals to the last report.',
  table: 'grant_cycle',
  code: 'cyc',
  columns,
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
    status: isOneOf(columns.status, 'In one of these states.'),
    number: isOneOf(columns.number, 'With one of these numbers.'),
  },
  orders: { ...byEntry, ...orderBy('CLOSES_ON', columns.closesOn, 'closing day') },
});
