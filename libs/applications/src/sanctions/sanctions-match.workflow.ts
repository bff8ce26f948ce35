import { IllegalTransition } from '@ledby/kernel';

export const sanctionsMatchStates = {
  OPEN: 'waits to be looked at',
  FALSE_MATCH: 'was found to be somebody else',
  CONFIRMED: 'was confirmed',
  DELISTED: 'is on the list no longer',
} as const;
export type SanctionsMatchState = keyof typeof sanctionsMatchStates;

export const sanctionsMatchWorkflow = {
  ruleOut: { from: ['OPEN', 'CONFIRMED'], to: 'FALSE_MATCH', when: 'It is ruled out once.' },
  confirm: { from: ['OPEN', 'FALSE_MATCH'], to: 'CONFIRMED', when: 'It is confirmed once.' },
  delist: { from: ['OPEN', 'CONFIRMED'], to: 'DELISTED', when: 'Only what stands is taken off.' },
} as const satisfies Record<
  string,
  { readonly from: readonly SanctionsMatchState[]; readonly to: SanctionsMatchState; readonly when: string }
>;
export type SanctionsMatchMove = keyof typeof sanctionsMatchWorkflow;

export function nextMatchState(move: SanctionsMatchMove, state: SanctionsMatchState): SanctionsMatchState {
  const { from, to, when } = sanctionsMatchWorkflow[move];
  if (!(from as readonly SanctionsMatchState[]).includes(state)) {
    throw new IllegalTransition(`This match ${sanctionsMatchStates[state]}. ${when}`, { move, status: state });
  }
  return to;
}
