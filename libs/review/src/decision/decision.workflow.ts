import { follow, type Move } from '../state-table.js';

export const boardSessionStates = {
  PREPARED: 'is being prepared',
  OPEN: 'is open for votes',
  CLOSED: 'is closed',
} as const;
export type BoardSessionState = keyof typeof boardSessionStates;

export const boardSessionWorkflow = {
  prepare: { from: ['PREPARED'], to: 'PREPARED', when: 'Its agenda is changed before the session opens.' },
  open: { from: ['PREPARED'], to: 'OPEN', when: 'It opens once, with its agenda.' },
  vote: { from: ['OPEN'], to: 'OPEN', when: 'Votes are cast while it is open.' },
  close: { from: ['OPEN'], to: 'CLOSED', when: 'It closes once, with its minutes.' },
} as const satisfies Record<string, Move<BoardSessionState>>;
export type BoardSessionMove = keyof typeof boardSessionWorkflow;

export const decisionStates = {
  PROPOSED: 'waits for approval',
  APPROVED: 'is approved',
  REJECTED: 'was not approved',
} as const;
export type DecisionState = keyof typeof decisionStates;

export const decisionWorkflow = {
  approve: { from: ['PROPOSED'], to: 'APPROVED', when: 'Only what waits for approval is approved, and once.' },
  reject: { from: ['PROPOSED'], to: 'REJECTED', when: 'Only what waits for approval is rejected, and once.' },
} as const satisfies Record<string, Move<DecisionState>>;
export type DecisionMove = keyof typeof decisionWorkflow;

export const offerStates = {
  MADE: 'waits for an answer',
  ACCEPTED: 'was accepted',
  TURNED_DOWN: 'was turned down',
  LAPSED: 'has lapsed',
} as const;
export type OfferState = keyof typeof offerStates;

export const offerWorkflow = {
  accept: { from: ['MADE'], to: 'ACCEPTED', when: 'Only what waits for an answer is accepted.' },
  turnDown: { from: ['MADE'], to: 'TURNED_DOWN', when: 'Only what waits for an answer is turned down.' },
  lapse: { from: ['MADE'], to: 'LAPSED', when: 'Only what waits for an answer lapses.' },
} as const satisfies Record<string, Move<OfferState>>;
export type OfferMove = keyof typeof offerWorkflow;

export const nextSessionState = (move: BoardSessionMove, state: BoardSessionState): BoardSessionState =>
  follow({ subject: 'This session', states: boardSessionStates, moves: boardSessionWorkflow }, move, state);

export const nextDecisionState = (move: DecisionMove, state: DecisionState): DecisionState =>
  follow({ subject: 'This decision', states: decisionStates, moves: decisionWorkflow }, move, state);

export const nextOfferState = (move: OfferMove, state: OfferState): OfferState =>
  follow({ subject: 'This offer', states: offerStates, moves: offerWorkflow }, move, state);
