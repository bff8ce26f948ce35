import { byEntry, CountryScalar, flag, isOneOf, orderBy, publicId, readModel, text } from '@ledby/platform';

const columns = {
  id: publicId('fdr', ['id'], 'The opaque public id.'),
  code: text('code', 'A short code, unique among funders.'),
  name: text('name', 'Its name.'),
  country: { ...text('country', 'Its seat, ISO 3166-1; null where unknown.', { nullable: true }), type: () => CountryScalar },
  orgIdScheme: text('org_id_scheme', 'The org-id.guide prefix of its identifier; null where unknown.', { nullable: true }),
  orgId: text('org_id', 'Its number in that register; null where unknown.', { nullable: true }),
  website: text('website', 'Its public website; null where unknown.', { nullable: true }),
  sourceUrl: text('source_url', 'Where the public facts about it come from.', { nullable: true }),
  isClosed: flag('is_closed', 'Whether it has been wound up.'),
};

export const funderReads = readModel('Funder', {
  description: 'Who gives the money: a trust fund’s administrator, a foundation, a government body.',
  table: 'funder',
  keys: ['id'],
  code: 'fdr',
  columns,
  filters: { code: isOneOf(columns.code, 'With one of these codes.') },
  orders: { ...byEntry, ...orderBy('NAME', columns.name, 'name') },
});
