import { countVotes, type VoteChoice } from './count-votes.js';

it.each<[string, VoteChoice[], number, string]>([
  ['more for than against', ['FOR', 'FOR', 'AGAINST'], 3, 'CARRIED'],
  ['a tie', ['FOR', 'AGAINST'], 2, 'NOT_CARRIED'],
  ['abstentions make the quorum and carry nothing', ['ABSTAIN', 'ABSTAIN'], 2, 'NOT_CARRIED'],
  ['one for beside abstentions', ['FOR', 'ABSTAIN', 'ABSTAIN'], 3, 'CARRIED'],
  ['whoever is recused is not there', ['FOR', 'FOR', 'RECUSED'], 3, 'NO_QUORUM'],
  ['nobody', [], 1, 'NO_QUORUM'],
])('%s', (_, choices, quorum, outcome) => {
  expect(countVotes(choices, quorum)).toBe(outcome);
});
