import { type ActivityStatus, IllegalTransition } from '@ledby/kernel';

const reads: Readonly<Record<ActivityStatus, string>> = {
  PIPELINE: 'is being planned',
  IMPLEMENTATION: 'is under way',
  FINALISATION: 'is being wound up',
  CLOSED: 'is closed',
  CANCELLED: 'is cancelled',
  SUSPENDED: 'is suspended',
};

type Move = { readonly from: readonly ActivityStatus[]; readonly to: ActivityStatus; readonly when: string };

/** The whole life of a grant, and of the project it pays for (IATI ActivityStatus). */
export const grantWorkflow = {
  BEGIN: { from: ['PIPELINE'], to: 'IMPLEMENTATION', when: 'Only what is planned can begin.' },
  SUSPEND: {
    from: ['IMPLEMENTATION', 'FINALISATION'],
    to: 'SUSPENDED',
    when: 'Only what is under way or being wound up can be suspended.',
  },
  RESUME: { from: ['SUSPENDED'], to: 'IMPLEMENTATION', when: 'Only what is suspended can be resumed.' },
  FINALISE: { from: ['IMPLEMENTATION'], to: 'FINALISATION', when: 'Only what is under way can be wound up.' },
  REOPEN: { from: ['FINALISATION'], to: 'IMPLEMENTATION', when: 'Only what is being wound up can be opened again.' },
  CLOSE: { from: ['FINALISATION'], to: 'CLOSED', when: 'It is wound up first, and closed when nothing is owed.' },
  CANCEL: {
    from: ['PIPELINE', 'IMPLEMENTATION', 'SUSPENDED'],
    to: 'CANCELLED',
    when: 'Only what is planned, under way or suspended can be cancelled.',
  },
} as const satisfies Record<string, Move>;
export type GrantMove = keyof typeof grantWorkflow;
export const grantMoves = Object.keys(grantWorkflow) as GrantMove[];

/** Money flows while work is done or its accounts are open. */
export const takesPayments = (status: ActivityStatus): boolean => status === 'IMPLEMENTATION' || status === 'FINALISATION';

export const isOver = (status: ActivityStatus): boolean => status === 'CLOSED' || status === 'CANCELLED';

/** Null when the move is open. */
export function whyNot(what: 'grant' | 'project', move: GrantMove, status: ActivityStatus): string | null {
  const { from, when }: Move = grantWorkflow[move];
  return from.includes(status) ? null : `This ${what} ${reads[status]}. ${when}`;
}

export function nextStatus(what: 'grant' | 'project', move: GrantMove, status: ActivityStatus): ActivityStatus {
  const reason = whyNot(what, move, status);
  if (reason !== null) {
    throw new IllegalTransition(reason, { move, status, open: grantMoves.filter(other => whyNot(what, other, status) === null) });
  }
  return grantWorkflow[move].to;
}
