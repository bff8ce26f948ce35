export const voteChoices = ['FOR', 'AGAINST', 'ABSTAIN', 'RECUSED'] as const;
export type VoteChoice = (typeof voteChoices)[number];

export const agendaOutcomes = ['CARRIED', 'NOT_CARRIED', 'NO_QUORUM'] as const;
export type AgendaOutcome = (typeof agendaOutcomes)[number];

/** Whoever recuses themselves is not there for this item; whoever abstains is. A tie does not carry. */
export function countVotes(choices: readonly VoteChoice[], quorum: number): AgendaOutcome {
  const count = (wanted: VoteChoice) => choices.filter(choice => choice === wanted).length;
  if (choices.length - count('RECUSED') < quorum) {
    return 'NO_QUORUM';
  }
  return count('FOR') > count('AGAINST') ? 'CARRIED' : 'NOT_CARRIED';
}
