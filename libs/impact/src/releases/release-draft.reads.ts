import { fundReads } from '@ledby/funds';
import { byEntry, closedList, date, instant, integer, ofFund, one, oneOf, publicId, readModel, relate, text } from '@ledby/platform';
import { impactReleaseReads } from './impact-release.reads.js';
import type { ReleaseState } from './release-draft.entity.js';

export const ReleaseStateList = closedList<ReleaseState>('ReleaseState', 'Where a release stands on its way to being published.', {
  PREPARED: 'Somebody proposes it; a second person has to agree.',
  APPROVED: 'Two people agree; it is counted and published within minutes.',
  PUBLISHED: 'It is published.',
  REFUSED: 'The auditor found that it would tell more than it may; nothing was published.',
  DISCARDED: 'It was given up before anybody agreed.',
});

export const releaseDraftReads = readModel('ReleaseDraft', {
  description: 'A release on its way. It holds no figures: they are counted when two people have agreed, so nobody can choose by them.',
  table: 'release_draft',
  code: 'rdr',
  columns: {
    id: publicId('rdr', ['fund_id', 'id'], 'The opaque public id.'),
    policy: text('policy', 'The code of the definition by which it will count.'),
    periodEnd: date('period_end', 'The last day of the half-year that it will cover.'),
    state: oneOf(() => ReleaseStateList)('state', 'Where it stands.'),
    refusal: text('refusal', 'The code with which the auditor refused it, and no more: which figure it was would tell what is in it.', {
      nullable: true,
    }),
    preparedAt: instant('prepared_at', 'When it was prepared.'),
    version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
  },
  orders: byEntry,
});

relate(releaseDraftReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund.' }),
  release: one(() => impactReleaseReads, ofFund('id'), { description: 'What became of it; null until it is published.' }),
});
