import { follow, type Move } from '../state-table.js';

export const assignmentStates = {
  OFFERED: 'waits for a word on conflicts of interest',
  FREE: 'is open to its reviewer',
  RECUSED: 'was given back for a conflict of interest',
  RELEASED: 'was taken back by the fund',
} as const;
export type AssignmentState = keyof typeof assignmentStates;

/** Nothing is opened before the reviewer has said that they are free of conflicts; whoever learns of one later still gives it back. */
export const assignmentWorkflow = {
  declareFree: { from: ['OFFERED'], to: 'FREE', when: 'A reviewer declares themselves free once, before anything is opened.' },
  recuse: { from: ['OFFERED', 'FREE'], to: 'RECUSED', when: 'Only what is still given to a reviewer can be given back.' },
  release: { from: ['OFFERED', 'FREE'], to: 'RELEASED', when: 'Only what is still given to a reviewer can be taken back.' },
} as const satisfies Record<string, Move<AssignmentState>>;
export type AssignmentMove = keyof typeof assignmentWorkflow;

export const assessmentStates = {
  OPEN: 'is being written',
  LOCKED: 'is locked',
  DISCARDED: 'does not count, for its reviewer no longer has the application',
} as const;
export type AssessmentState = keyof typeof assessmentStates;

export const assessmentWorkflow = {
  score: { from: ['OPEN'], to: 'OPEN', when: 'Only an open assessment is written on.' },
  lock: { from: ['OPEN'], to: 'LOCKED', when: 'Only an open assessment is locked.' },
  reopen: { from: ['LOCKED'], to: 'OPEN', when: 'Only a locked assessment is opened again.' },
  discard: { from: ['OPEN', 'LOCKED'], to: 'DISCARDED', when: 'It is discarded once.' },
} as const satisfies Record<string, Move<AssessmentState>>;
export type AssessmentMove = keyof typeof assessmentWorkflow;

export const nextAssignmentState = (move: AssignmentMove, state: AssignmentState): AssignmentState =>
  follow({ subject: 'This assignment', states: assignmentStates, moves: assignmentWorkflow }, move, state);

export const nextAssessmentState = (move: AssessmentMove, state: AssessmentState): AssessmentState =>
  follow({ subject: 'This assessment', states: assessmentStates, moves: assessmentWorkflow }, move, state);
