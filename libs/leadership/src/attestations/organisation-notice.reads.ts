import { byEntry, date, pointsAt, publicId, readModel, text } from '@ledby/platform';

export const organisationNoticeReads = readModel('OrganisationNotice', {
  description: 'Something that the people of an organisation should know in time.',
  restricted: true,
  table: 'restricted.organisation_notice',
  code: 'ntc',
  columns: {
    id: publicId('ntc', ['fund_id', 'id'], 'The opaque public id.'),
    text: text('text', 'What there is to know, in one sentence.'),
    endsOn: date('ends_on', 'The day it is about.'),
    notedOn: date('noted_on', 'The day on which it was written.'),
  },
  filters: { organisation: pointsAt('organisation_id', 'org', 'To this organisation.') },
  orders: byEntry,
});
