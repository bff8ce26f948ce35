import { WindowKindList } from '@ledby/funds';
import { flag, oneOf, publicId, readModel, text } from '@ledby/platform';

/**
 * Under which window a project was selected, for the officers of the fund. Not for everybody: the
 * grantees of a window meant for survivors would be a list of who is led by them (PR-11 R10).
 */
export const projectWindowReads = readModel('ProjectWindow', {
  description: 'A window as officers and data protection know it; null for everyone else, whatever the window.',
  table: 'funding_window',
  columns: {
    id: publicId('win', ['fund_id', 'id'], 'The public id of the window.'),
    code: text('code', 'Its code within the cycle, such as SGP1.'),
    title: text('title', 'What it is called.'),
    kind: oneOf(() => WindowKindList)('kind', 'What kind of grants it gives.'),
    isReserved: flag('is_reserved', 'Whether only applicants led by those concerned could apply.'),
  },
});
