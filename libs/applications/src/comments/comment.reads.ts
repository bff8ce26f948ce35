import { closedList, flag, instant, oneOf, publicId, readModel, text } from '@ledby/platform';
import type { CommentAudience } from './comment.entity.js';

export const CommentAudienceList = closedList<CommentAudience>('CommentAudience', 'Whom a comment is for.', {
  INTERNAL: 'The officers of the fund.',
  APPLICANT: 'The officers of the fund and the applicants.',
});

export const applicationCommentReads = readModel('ApplicationComment', {
  description: 'A word about an application; for officers, and for the applicants where it is meant for them.',
  table: 'application_comment',
  code: 'cmt',
  columns: {
    id: publicId('cmt', ['fund_id', 'id'], 'The opaque public id.'),
    audience: oneOf(() => CommentAudienceList)('audience', 'Whom it is for.'),
    isFromFund: flag('is_from_fund', 'Whether an officer wrote it; otherwise the applicants did.'),
    text: text('text', 'What it says.'),
    writtenAt: instant('written_at', 'When.'),
  },
});
