import { organisationReads } from '@ledby/organisations';
import { closedList, date, one, oneOf, ofOneFund, orderBy, publicId, readModel, relate } from '@ledby/platform';
import { LeadershipSubjectList } from '../leadership.lists.js';
import type { ConsentEventKind } from './consent-event.js';

export const ConsentEventKindList = closedList<ConsentEventKind>(
  'ConsentEventKind',
  'What somebody who holds a letter did with their consent.',
  {
    ANSWERED: 'Said for the first time to whom it may be told.',
    NARROWED: 'Said that it may be told to fewer.',
    WITHDRAWN: 'Took it back; nothing of what was said is kept.',
  },
);

const columns = {
  id: publicId('cev', ['fund_id', 'id'], 'The opaque public id; drawn by lot, so that it tells no moment.'),
  kind: oneOf(() => ConsentEventKindList)('kind', 'What was done.'),
  happenedOn: date('happened_on', 'On which day.'),
  subject: oneOf(() => LeadershipSubjectList)('subject_kind', 'Whether it is about an organisation or a project.'),
};

export const consentEventReads = readModel('ConsentEvent', {
  subject: 'ConsentEvent',
  description:
    'That a consent was given, narrowed or taken back: what, of whom and on which day, never by which seat. For the data-protection role alone; forgotten after twelve months (domain rule 7.6).',
  table: 'restricted.consent_event',
  code: 'cev',
  restricted: true,
  columns,
  filters: { fund: ofOneFund('fund_id', 'fnd', 'Of this fund.') },
  orders: {
    ENTERED_ASC: { description: 'By id, and so by lot. The default.', by: undefined, descending: false },
    ENTERED_DESC: { description: 'By id the other way round, and so by lot.', by: undefined, descending: true },
    ...orderBy('HAPPENED_ON', columns.happenedOn, 'day'),
  },
});

relate(consentEventReads, {
  organisation: one(
    () => organisationReads,
    { organisation_id: 'id' },
    { description: 'The organisation it is about, or that carries out the project.' },
  ),
});
