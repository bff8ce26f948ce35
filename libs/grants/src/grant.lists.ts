import { closedList } from '@ledby/platform';
import type { GrantMove } from './grant.workflow.js';

export const GrantMoveList = closedList<GrantMove>(
  'GrantMove',
  'How a project or grant is moved from one state to the next. A move that is not open is refused with ILLEGAL_TRANSITION, which says why and which moves are.',
  {
    BEGIN: 'Work begins.',
    SUSPEND: 'Stops it for the time being; nothing is paid.',
    RESUME: 'Takes it up again after a stop.',
    FINALISE: 'Work is done; accounts or evaluation are open.',
    REOPEN: 'Takes work up again after it was being wound up.',
    CLOSE: 'Nothing is owed any more; instalments still planned are cancelled.',
    CANCEL: 'It does not happen; open only to a grant under which nothing was paid.',
  },
);
