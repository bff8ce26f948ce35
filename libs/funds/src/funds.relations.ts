import { attestationReads, leadershipPolicyReads } from '@ledby/leadership';
import { connection, list, ofFund, one, relate } from '@ledby/platform';
import { statementReads } from './dated-statement.reads.js';
import { fundReads } from './fund.reads.js';
import { funderReads } from './funder.reads.js';
import { windowReads } from './funding-window.reads.js';
import { cycleReads } from './grant-cycle.reads.js';

relate(funderReads, {
  funds: connection(() => fundReads, { id: 'funder_id' }, { description: 'The funds it runs.' }),
});

relate(fundReads, {
  funder: one(() => funderReads, { funder_id: 'id' }, { description: 'Who runs it.' }),
  cycles: connection(() => cycleReads, { id: 'fund_id' }, { description: 'Its grant cycles.' }),
  statements: connection(
    () => statementReads,
    { id: 'fund_id' },
    { description: 'What it has said of itself, each with its date and source.' },
  ),
});

relate(fundReads, {
  leadershipPolicies: list(
    () => leadershipPolicyReads,
    { id: 'fund_id' },
    { description: 'The leadership policies it can choose from: those that Ledby brings, and its own.', orderedBy: 'code' },
  ),
});

relate(attestationReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund towards which it is stated.' }),
});

relate(cycleReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund that runs it.' }),
  windows: connection(() => windowReads, ofFund('id', 'cycle_id'), { description: 'Its funding windows.' }),
  statements: connection(() => statementReads, ofFund('id', 'cycle_id'), {
    description: 'What was said of it, each with its date and source.',
  }),
});

relate(windowReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund that runs it.' }),
  cycle: one(() => cycleReads, ofFund('cycle_id'), { description: 'The cycle it belongs to.' }),
});
