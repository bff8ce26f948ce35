import { flag, instant, integer, publicId, readModel, text } from '@ledby/platform';

export const applicationFileReads = readModel('ApplicationFile', {
  description:
    'A file of an application, for the applicants; for officers once an answer that names it is handed in. GET /api/files/{id} gives it out.',
  table: 'application_file',
  code: 'fil',
  columns: {
    id: publicId('fil', ['fund_id', 'id'], 'The opaque public id; a question for files is answered with it.'),
    name: text('name', 'What it was called, without a folder.'),
    kind: text('kind', 'What it is by its bytes: PDF, WORD, SPREADSHEET or IMAGE.'),
    bytes: integer('bytes', 'Its size in bytes, as it is kept.'),
    sha256: text('sha256', 'The SHA-256 of what is kept, as 64 hexadecimal digits.'),
    uploadedAt: instant('uploaded_at', 'When it was whole.'),
    isSubmitted: flag('is_submitted', 'Whether it was handed in.'),
  },
});
