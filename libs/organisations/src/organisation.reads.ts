import {
  byEntry,
  CountryScalar,
  flag,
  integer,
  is,
  isOneOf,
  list,
  mentions,
  one,
  oneOf,
  orderBy,
  publicId,
  readModel,
  text,
  UnRegionList,
} from '@ledby/platform';

const identifierColumns = {
  scheme: text('scheme', 'The list it comes from, as an org-id.guide prefix such as GB-CHC.'),
  identifier: text('identifier', 'The number in that list.'),
  isPrimary: flag('is_primary', 'Whether it is the one to quote.'),
};

export const identifierReads = readModel('OrganisationIdentifier', {
  description: 'A number under which a register knows an organisation (org-id.guide).',
  table: 'organisation_identifier',
  keys: ['id'],
  columns: identifierColumns,
});

export const aliasReads = readModel('OrganisationAlias', {
  description: 'Another name by which an organisation is known, such as a former one or one in another script.',
  table: 'organisation_alias',
  keys: ['id'],
  columns: { name: text('name', 'The other name.') },
});

const columns = {
  id: publicId('org', ['id'], 'The opaque public id.'),
  name: text('name', 'The name it goes by.'),
  country: { ...text('country', 'Where it is registered, ISO 3166-1; null where unknown.', { nullable: true }), type: () => CountryScalar },
  region: oneOf(() => UnRegionList)('region', 'The UN regional group of its country; null where there is none.', { nullable: true }),
  website: text('website', 'Its public website; null where unknown.', { nullable: true }),
  isDemo: flag('is_demo', 'Whether it is fictional and came with the demo portfolio.'),
  version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
};

export const organisationReads = readModel('Organisation', {
  description: 'A body that applies for, receives or passes on money. One record, however many registers, names and funds know it.',
  table: 'organisation',
  keys: ['id'],
  code: 'org',
  columns,
  relations: {
    identifiers: list(() => identifierReads, { id: 'organisation_id' }, { description: 'Its numbers in registers, at most a hundred.' }),
    aliases: list(() => aliasReads, { id: 'organisation_id' }, { description: 'Its other names, at most a hundred.' }),
    mergedInto: one(
      () => organisationReads,
      { merged_into_id: 'id' },
      { description: 'The record that replaced this one when duplicates were merged; null for a living record.' },
    ),
  },
  filters: {
    country: isOneOf(columns.country, 'Registered in one of these countries.'),
    region: isOneOf(columns.region, 'Of one of these UN regional groups.'),
    search: mentions('Every word occurs in its names, former ones included; case and accents do not matter, in any script.'),
    isDemo: is(columns.isDemo, 'Only fictional ones, or only real ones.'),
  },
  orders: { ...byEntry, ...orderBy('NAME', columns.name, 'name'), ...orderBy('COUNTRY', columns.country, 'country code') },
});
