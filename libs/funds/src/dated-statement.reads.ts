import { byEntry, date, orderBy, publicId, readModel, text } from '@ledby/platform';

const columns = {
  id: publicId('stm', ['fund_id', 'id'], 'The opaque public id.'),
  statedOn: date('stated_on', 'The day it was said or published.'),
  statement: text('statement', 'What was said, in the words of the source.'),
  sourceUrl: text('source_url', 'Where it was said.'),
};

export const statementReads = readModel('DatedStatement', {
  description: 'A total or fact as a source gave it on a day. Totals change from year to year, so none is ever kept as a constant.',
  table: 'dated_statement',
  code: 'stm',
  columns,
  orders: { ...byEntry, ...orderBy('STATED_ON', columns.statedOn, 'day') },
});
