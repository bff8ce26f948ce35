import { instant, integer, json, publicId, readModel } from '@ledby/platform';

export const dueDiligenceProfileReads = readModel('DueDiligenceProfile', {
  description: 'What every fund asks an organisation again, as it has kept it; for its own people alone.',
  table: 'due_diligence_profile',
  code: 'ddp',
  keys: ['id'],
  columns: {
    id: publicId('ddp', ['id'], 'The opaque public id.'),
    answers: json('answers', 'The answers, by the key of the question.'),
    keptAt: instant('kept_at', 'When it was last changed.'),
    version: integer('version', 'Counts its changes; to be sent along when more is kept.'),
  },
});
