import { IllegalTransition } from '@ledby/kernel';

/** How each state of a call reads in a sentence about it. */
export const callStates = {
  DRAFT: 'is being prepared',
  OPEN: 'takes applications',
  UNDER_ASSESSMENT: 'is under assessment',
  AWARDED: 'is decided',
  CLOSED: 'is closed',
} as const;
export type CallStatus = keyof typeof callStates;
export const callStatuses = Object.keys(callStates) as CallStatus[];

type Move = { readonly from: readonly CallStatus[]; readonly to: CallStatus; readonly when: string };

/** The whole life of a call: forward to its close, and back by one step where a step was taken too early. */
export const callWorkflow = {
  OPEN: { from: ['DRAFT'], to: 'OPEN', when: 'Only a call in preparation can be opened.' },
  WITHDRAW: { from: ['OPEN'], to: 'DRAFT', when: 'Only a call that takes applications can be withdrawn into preparation.' },
  ASSESS: { from: ['OPEN'], to: 'UNDER_ASSESSMENT', when: 'Assessment follows the time in which applications are taken.' },
  REOPEN: { from: ['UNDER_ASSESSMENT'], to: 'OPEN', when: 'Only a call under assessment can be opened again.' },
  DECIDE: { from: ['UNDER_ASSESSMENT'], to: 'AWARDED', when: 'Decisions follow the assessment.' },
  REASSESS: { from: ['AWARDED'], to: 'UNDER_ASSESSMENT', when: 'Only what was decided can be assessed again.' },
  // From OPEN too: a call may end without an award. A draft was never announced, so there is nothing to close.
  CLOSE: { from: ['OPEN', 'UNDER_ASSESSMENT', 'AWARDED'], to: 'CLOSED', when: 'Only a call that was opened can be closed.' },
} as const satisfies Record<string, Move>;
export type CallMove = keyof typeof callWorkflow;
export const callMoves = Object.keys(callWorkflow) as CallMove[];

/** Null when the move is open. */
export function whyNot(move: CallMove, status: CallStatus): string | null {
  const { from, when }: Move = callWorkflow[move];
  return from.includes(status) ? null : `This call ${callStates[status]}. ${when}`;
}

export function nextStatus(move: CallMove, status: CallStatus): CallStatus {
  const reason = whyNot(move, status);
  if (reason !== null) {
    throw new IllegalTransition(reason, { move, status, open: callMoves.filter(other => whyNot(other, status) === null) });
  }
  return callWorkflow[move].to;
}
