import {
  ActivityStatusList,
  atLeast,
  atMost,
  byEntry,
  CalendarDateScalar,
  CountryScalar,
  date,
  integer,
  isOneOf,
  mentions,
  ofFund,
  ofOneFund,
  oneOf,
  orderBy,
  pointsAt,
  pointsWithinFund,
  publicId,
  readModel,
  text,
  ThemeList,
  UnRegionList,
  via,
} from '@ledby/platform';

const columns = {
  id: publicId('prj', ['fund_id', 'id'], 'The opaque public id.'),
  title: text('title', 'What it is called.'),
  summary: text('summary', 'What it does, in a few sentences; empty where nobody has said.'),
  country: {
    ...text('country', 'Where it works, ISO 3166-1; null where unknown or in several.', { nullable: true }),
    type: () => CountryScalar,
  },
  region: oneOf(() => UnRegionList)('region', 'The UN regional group of that country; null where there is none.', { nullable: true }),
  theme: oneOf(() => ThemeList)('theme', 'What it mainly does.'),
  status: oneOf(() => ActivityStatusList)('status', 'Where it stands.'),
  startsOn: date('starts_on', 'First day of implementation, planned or actual; null where unknown.', { nullable: true }),
  endsOn: date('ends_on', 'Last day of implementation, planned or actual; null where unknown.', { nullable: true }),
  version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
};

export const projectFilters = {
  fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
  cycle: pointsWithinFund('cycle_id', 'cyc', 'Of this cycle.'),
  window: via(
    'ProjectWindow',
    'funding_window',
    ofFund('window_id'),
    pointsWithinFund('id', 'win', 'Of this window; nothing for those who may not know of which window a project is.'),
  ),
  organisation: pointsAt('organisation_id', 'org', 'Of this organisation.'),
  country: isOneOf(columns.country, 'In one of these countries.'),
  region: isOneOf(columns.region, 'In one of these UN regional groups.'),
  theme: isOneOf(columns.theme, 'With one of these themes.'),
  status: isOneOf(columns.status, 'In one of these states.'),
  startsFrom: atLeast('starts_on', 'date', () => CalendarDateScalar, 'Starting on this day or later.'),
  startsUntil: atMost('starts_on', 'date', () => CalendarDateScalar, 'Starting on this day or earlier.'),
  search: mentions(
    'Every word occurs in its title, or every word in the name of its organisation; case and accents do not matter, in any script.',
    {
      column: 'organisation_id',
      table: 'organisation',
      subject: 'Organisation',
    },
  ),
};

export const projectReads = readModel('Project', {
  description: 'What a grant pays for: work of one organisation in one cycle.',
  table: 'project',
  code: 'prj',
  columns,
  filters: projectFilters,
  together: [['country', 'theme']],
  orders: { ...byEntry, ...orderBy('TITLE', columns.title, 'title'), ...orderBy('STARTS_ON', columns.startsOn, 'first day') },
});
