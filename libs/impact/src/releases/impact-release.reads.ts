import { fundReads } from '@ledby/funds';
import {
  byEntry,
  closedList,
  connection,
  currency,
  date,
  integer,
  list,
  ofFund,
  one,
  oneOf,
  publicId,
  readModel,
  relate,
  text,
} from '@ledby/platform';

const published = { subject: 'ImpactRelease' } as const;

export const ReleaseMeasureList = closedList('ReleaseMeasure', 'What a released table counts.', {
  PROJECTS_LED: 'Survivor-led projects, rounded down.',
  ORGANISATIONS_LED: 'Survivor-led organisations, rounded down; never concluded from their projects.',
  MONEY_SHARE: 'The share of awarded money that goes to survivor-led projects: the lower end of a band of ten points, in percent.',
  PERSONS_ASSISTED: 'People assisted by survivor-led projects, rounded down.',
});

export const ReleaseDimensionList = closedList(
  'ReleaseDimension',
  'By what a released table is broken down. There is no other way to ask.',
  {
    REGION: 'UN regional group.',
    COUNTRY: 'Country, ISO 3166-1.',
    THEME: 'What the project mainly does.',
    WINDOW_KIND: 'Kind of funding window.',
    YEAR: 'Year of award.',
  },
);

const texts = (column: string, description: string) => ({ ...text(column, description), type: () => [String] });

const releaseTerms = readModel('ReleaseTerms', {
  ...published,
  description: 'How a release is to be read.',
  table: 'release_notes',
  keys: ['fund_id', 'release_id'],
  columns: {
    meaning: text('meaning', 'What "survivor-led" means under the policy of this release.'),
    notes: texts('notes', 'How to read the figures, in plain language.'),
    licence: text('licence', 'What may be done with them.'),
    units: integer('units', 'Survivor-led projects or organisations that a shown figure has at least.'),
    others: integer('others', 'Others that there are at least beside them.'),
    resolution: integer('resolution', 'Shown counts are rounded down to a multiple of this.'),
  },
});

const releaseCell = readModel('ReleaseCell', {
  ...published,
  description: 'One figure of a released table.',
  table: 'release_cell',
  keys: ['fund_id', 'release_id', 'table_place', 'id'],
  columns: {
    keys: texts('keys', 'Where it stands: one key for each dimension of the table, in their order.'),
    shown: integer('shown', 'The figure; null where it is not shown, which never means none.', { nullable: true }),
    asOf: text('as_of', 'The public id of the release in which it was set; null where nothing is shown.', { nullable: true }),
  },
  orders: byEntry,
});

const releaseTable = readModel('ReleaseTable', {
  ...published,
  description: 'One table of a release, as it was signed.',
  table: 'release_table',
  keys: ['fund_id', 'release_id', 'place'],
  columns: {
    cube: text('cube', 'Its name; the same in all releases.'),
    title: text('title', 'What it tells, in words.'),
    by: { ...text('dimensions', 'By what it is broken down; empty for the whole fund.'), type: () => [ReleaseDimensionList] },
    measure: oneOf(() => ReleaseMeasureList)('measure', 'What it counts.'),
    currency: currency('currency', 'The currency of a share of money; null for what is not money.', { nullable: true }),
  },
});

export const impactReleaseReads = readModel('ImpactRelease', {
  ...published,
  description:
    'What a fund publishes on survivor leadership: frozen, signed, the same for everyone. No argument changes what is counted, and a figure that is not shown looks like any other.',
  table: 'impact_release',
  code: 'rel',
  columns: {
    id: publicId('rel', ['fund_id', 'id'], 'The opaque public id; /releases/ID.json, .csv and .pdf are its files.'),
    number: integer('number', 'Counts the releases of the fund.'),
    policy: text('policy', 'The code of the definition by which "survivor-led" is counted here.'),
    periodEnd: date('period_end', 'The last day of the half-year that it covers.'),
    releasedOn: date('released_on', 'The day it was published, and as of which it was counted.'),
    validUntil: date('valid_until', 'Until when it may be quoted. Copies are to be deleted by this day.'),
    digest: text('digest', 'SHA-256 of the signed document, in base64url.'),
    signature: text('signature', 'Ed25519 over the canonical JSON (RFC 8785) of the document, in base64url.'),
    publicKey: text('public_key', 'The key of this installation that the signature is checked with, in base64url.'),
  },
  orders: byEntry,
});

relate(releaseTable, {
  cells: connection(
    () => releaseCell,
    { fund_id: 'fund_id', release_id: 'release_id', place: 'table_place' },
    { description: 'Every combination of its keys, whether anything is shown in it or not.' },
  ),
});

relate(impactReleaseReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund.' }),
  previous: one(() => impactReleaseReads, ofFund('previous_id'), { description: 'The release before; null for the first.' }),
  terms: one(() => releaseTerms, { fund_id: 'fund_id', id: 'release_id' }, { description: 'How it is to be read.' }),
  tables: list(
    () => releaseTable,
    { fund_id: 'fund_id', id: 'release_id' },
    { description: 'Its tables, in the order of the document.', orderedBy: 'place' },
  ),
});
