import { byEntry, closedList, date, decimal, integer, isOneOf, money, oneOf, orderBy, publicId, readModel, text } from '@ledby/platform';

const TrancheStatusList = closedList('TrancheStatus', 'Where an instalment stands.', {
  PLANNED: 'Still to be paid.',
  PAID: 'Paid in full.',
  CANCELLED: 'Will not be paid.',
});

const DisbursementStatusList = closedList('DisbursementStatus', 'What became of a payment.', {
  PAID: 'It reached the recipient.',
  RETURNED: 'It came back; not counted as disbursed.',
});

const trancheColumns = {
  id: publicId('trn', ['fund_id', 'id'], 'The opaque public id.'),
  ordinal: integer('ordinal', 'Its place in the plan, from 1.'),
  amount: money('amount', 'What is to be paid.'),
  dueOn: date('due_on', 'The day it is planned for.'),
  condition: text('condition', 'What must be met before it is paid, such as an accepted report; null for nothing.', { nullable: true }),
  status: oneOf(() => TrancheStatusList)('status', 'Where it stands.'),
};

export const trancheReads = readModel('Tranche', {
  description: 'A scheduled part-payment of a grant. The tranches of a grant make its award, to the minor unit.',
  table: 'tranche',
  code: 'trn',
  columns: trancheColumns,
  filters: { status: isOneOf(trancheColumns.status, 'In one of these states.') },
  orders: { ...byEntry, ...orderBy('DUE_ON', trancheColumns.dueOn, 'planned day') },
});

const disbursementColumns = {
  id: publicId('dsb', ['fund_id', 'id'], 'The opaque public id.'),
  amount: money('amount', 'What was paid, in the currency of payment.'),
  paidOn: date('paid_on', 'The day of payment.'),
  status: oneOf(() => DisbursementStatusList)('status', 'What became of it.'),
  reference: text('reference', 'The treasury’s reference; null where none is kept.', { nullable: true }),
  converted: money('converted_amount', 'The same in another currency, as the treasury booked it; null where nothing was converted.', {
    column: 'converted_currency',
    nullable: true,
  }),
  exchangeRate: decimal('exchange_rate', 'Units of the converted currency for one unit paid; null where nothing was converted.', {
    nullable: true,
  }),
  rateOn: date('rate_on', 'The day of that rate; null where nothing was converted.', { nullable: true }),
  rateSource: text('rate_source', 'Who published that rate; null where nothing was converted.', { nullable: true }),
};

export const disbursementReads = readModel('Disbursement', {
  description: 'Money paid to a recipient under a grant (IATI transaction type 3).',
  table: 'disbursement',
  code: 'dsb',
  columns: disbursementColumns,
  filters: { status: isOneOf(disbursementColumns.status, 'With one of these outcomes.') },
  orders: { ...byEntry, ...orderBy('PAID_ON', disbursementColumns.paidOn, 'day of payment') },
});
