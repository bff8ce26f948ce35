import { instant, integer, oneOf, publicId, readModel, text } from '@ledby/platform';
import { PaperKindList } from '../attestations/attestation.lists.js';

export const paperReads = readModel('LeadershipPaper', {
  description:
    'A governance paper of an organisation. It is sent to POST /api/papers and fetched from /api/papers/{id}; what it was called is not kept, and no paper about a person is taken.',
  subject: 'LeadershipAttestation',
  restricted: true,
  table: 'restricted.leadership_paper',
  columns: {
    id: publicId('pap', ['fund_id', 'id'], 'The opaque public id.'),
    kind: oneOf(() => PaperKindList)('kind', 'What kind of paper.'),
    mediaType: text('media_type', 'Its media type: application/pdf, image/png or image/jpeg.'),
    sizeBytes: integer('size_bytes', 'Its size in bytes, 10 MB at most.'),
    givenAt: instant('given_at', 'When it was given.'),
  },
});
