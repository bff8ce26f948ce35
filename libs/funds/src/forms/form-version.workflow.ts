import { IllegalTransition } from '@ledby/kernel';

export const formStates = {
  DRAFT: 'is being written',
  PUBLISHED: 'is published',
  RETIRED: 'is retired',
} as const;
export type FormStatus = keyof typeof formStates;
export const formStatuses = Object.keys(formStates) as FormStatus[];

const formWorkflow = {
  CHANGE: { from: 'DRAFT', to: 'DRAFT', when: 'A published form is never changed; start its next version.' },
  PUBLISH: { from: 'DRAFT', to: 'PUBLISHED', when: 'Only a draft is published.' },
  RETIRE: { from: 'PUBLISHED', to: 'RETIRED', when: 'Only a published form is retired.' },
} as const satisfies Record<string, { readonly from: FormStatus; readonly to: FormStatus; readonly when: string }>;
export type FormMove = keyof typeof formWorkflow;
export const formMoves = Object.keys(formWorkflow) as FormMove[];

export function nextFormStatus(move: FormMove, status: FormStatus): FormStatus {
  const { from, to, when } = formWorkflow[move];
  if (status !== from) {
    const open = formMoves.filter(name => formWorkflow[name].from === status);
    throw new IllegalTransition(`This version ${formStates[status]}. ${when}`, { move, status, open });
  }
  return to;
}
