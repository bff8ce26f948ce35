import { IllegalTransition } from '@ledby/kernel';

/** How each state of a call for proposals reads in a sentence about it. Whether it takes applications just now, the clock says. */
export const proposalCallStates = {
  DRAFT: 'is a draft',
  CHECKED: 'is checked and waits to be published',
  PUBLISHED: 'is published',
  CLOSED: 'is closed for good',
  CANCELLED: 'is cancelled',
} as const;
export type ProposalCallStatus = keyof typeof proposalCallStates;
export const proposalCallStatuses = Object.keys(proposalCallStates) as ProposalCallStatus[];

type Move = {
  readonly from: readonly ProposalCallStatus[];
  readonly to: ProposalCallStatus;
  /** PEER is an officer other than the one who wrote what is checked. */
  readonly by: 'OFFICER' | 'PEER';
  readonly when: string;
};

/** The whole life of a call for proposals. */
export const proposalCallWorkflow = {
  CHECK: { from: ['DRAFT'], to: 'CHECKED', by: 'PEER', when: 'Only a draft is checked.' },
  REVISE: {
    from: ['CHECKED'],
    to: 'DRAFT',
    by: 'OFFICER',
    when: 'Only what is checked and not yet published is taken back to be written on.',
  },
  PUBLISH: { from: ['CHECKED'], to: 'PUBLISHED', by: 'OFFICER', when: 'A call is published once another officer has checked it.' },
  CLOSE: { from: ['PUBLISHED'], to: 'CLOSED', by: 'OFFICER', when: 'Only a published call is closed.' },
  CANCEL: {
    from: ['DRAFT', 'CHECKED', 'PUBLISHED'],
    to: 'CANCELLED',
    by: 'OFFICER',
    when: 'Only a call that has not ended is cancelled.',
  },
} as const satisfies Record<string, Move>;
export type ProposalCallMove = keyof typeof proposalCallWorkflow;
export const proposalCallMoves = Object.keys(proposalCallWorkflow) as ProposalCallMove[];

/** Null when the move is open. */
export function whyNot(move: ProposalCallMove, status: ProposalCallStatus): string | null {
  const { from, when }: Move = proposalCallWorkflow[move];
  return from.includes(status) ? null : `This call ${proposalCallStates[status]}. ${when}`;
}

export function nextStatus(move: ProposalCallMove, status: ProposalCallStatus): ProposalCallStatus {
  const reason = whyNot(move, status);
  if (reason !== null) {
    throw new IllegalTransition(reason, { move, status, open: proposalCallMoves.filter(other => whyNot(other, status) === null) });
  }
  return proposalCallWorkflow[move].to;
}

export const needsPeer = (move: ProposalCallMove): boolean => proposalCallWorkflow[move].by === 'PEER';
