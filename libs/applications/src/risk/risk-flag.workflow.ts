import { IllegalTransition } from '@ledby/kernel';

export const riskStates = { OPEN: 'is open', ESCALATED: 'is escalated', SETTLED: 'is settled' } as const;
export type RiskState = keyof typeof riskStates;

export const riskWorkflow = {
  escalate: { from: ['OPEN'], to: 'ESCALATED', when: 'Only an open flag is escalated.' },
  settle: { from: ['OPEN', 'ESCALATED'], to: 'SETTLED', when: 'It is settled once.' },
} as const satisfies Record<string, { readonly from: readonly RiskState[]; readonly to: RiskState; readonly when: string }>;
export type RiskMove = keyof typeof riskWorkflow;

export function nextRiskState(move: RiskMove, state: RiskState): RiskState {
  const { from, to, when } = riskWorkflow[move];
  if (!(from as readonly RiskState[]).includes(state)) {
    throw new IllegalTransition(`This flag ${riskStates[state]}. ${when}`, { move, status: state });
  }
  return to;
}
