import { proposalCallReads } from '@ledby/funds';
import { closedList, flag, instant, integer, json, list, ofFund, one, oneOf, publicId, readModel, relate, text } from '@ledby/platform';
import type { RubricStatus } from './rubric.entity.js';

export const RubricStatusList = closedList<RubricStatus>('RubricStatus', 'Whether reviewers judge by a rubric yet.', {
  DRAFT: 'Being written by the officers.',
  PUBLISHED: 'Fixed: all who review under its call judge by it.',
});

export const criterionReads = readModel('Criterion', {
  subject: 'Rubric',
  description: 'One thing by which a rubric judges.',
  table: 'rubric_criterion',
  keys: ['fund_id', 'rubric_id', 'place'],
  columns: {
    place: integer('place', 'Counts them within their rubric.'),
    key: text('key', 'Names it within its rubric.'),
    title: text('title', 'What is judged.'),
    weight: integer('weight', 'Its share of the total, in whole percent.'),
    best: integer('best', 'The best score; the worst is 0.'),
    anchors: json('anchors', 'What single scores mean: a list of { score, meaning }.'),
  },
});

export const rubricReads = readModel('Rubric', {
  description: 'By what all who review under one call judge; for those who serve its fund as officer, reviewer or trustee.',
  table: 'rubric',
  code: 'rub',
  columns: {
    id: publicId('rub', ['fund_id', 'id'], 'The opaque public id.'),
    status: oneOf(() => RubricStatusList)('status', 'Whether reviewers judge by it yet.'),
    isBlind: flag('is_blind', 'Whether those who review under it are kept from knowing who applies.'),
    publishedAt: instant('published_at', 'When it was published; null while it is a draft.', { nullable: true }),
    version: integer('version', 'Counts its changes; to be sent along when it is changed.'),
  },
});

relate(rubricReads, {
  call: one(() => proposalCallReads, ofFund('id'), { description: 'The call that is judged by it.' }),
  criteria: list(() => criterionReads, ofFund('id', 'rubric_id'), { description: 'Its criteria.', orderedBy: 'place' }),
});

relate(proposalCallReads, {
  rubric: one(() => rubricReads, ofFund('id'), {
    description: 'By what it is judged; null where there is none yet, and for everyone who does not judge.',
  }),
});
