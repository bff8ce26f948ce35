import { byEntry, flag, isOneOf, orderBy, pointsAt, publicId, readModel, text } from '@ledby/platform';

const columns = {
  id: publicId('fnd', ['id'], 'The opaque public id.'),
  code: text('code', 'A short code, unique among funds: what command lines take.'),
  name: text('name', 'Its name.'),
  description: text('description', 'What it is for.'),
  leadershipPolicy: text(
    'leadership_policy',
    'The code of the leadership policy by which this fund calls a project survivor-led, unless a window or a question names another.',
  ),
  isDemo: flag('is_demo', 'Whether its grants are fictional and came with the demo portfolio.'),
  sourceUrl: text('source_url', 'Where the public facts about it come from.', { nullable: true }),
};

export const fundReads = readModel('Fund', {
  description: 'A pot of money with its own rules, officers and audit chain. Nothing of one fund ever points into another.',
  table: 'fund',
  keys: ['id'],
  code: 'fnd',
  columns,
  filters: { code: isOneOf(columns.code, 'With one of these codes.'), funder: pointsAt('funder_id', 'fdr', 'Run by this funder.') },
  orders: { ...byEntry, ...orderBy('NAME', columns.name, 'name') },
});
