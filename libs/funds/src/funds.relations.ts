import { attestationReads, leadershipPolicyReads } from '@ledby/leadership';
import { organisationReads } from '@ledby/organisations';
import { connection, list, ofFund, one, relate } from '@ledby/platform';
import { proposalCallReads } from './call-for-proposals.reads.js';
import { clarificationReads, extensionReads, invitationReads } from './calls/call-guests.reads.js';
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
  call: one(() => proposalCallReads, ofFund('id'), {
    description: 'The call for proposals under it; null where there is none you may read.',
  }),
});

relate(proposalCallReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund that calls.' }),
  window: one(() => windowReads, ofFund('id'), { description: 'The window with the amounts and durations that it is called under.' }),
  follows: one(() => proposalCallReads, ofFund('follows_id'), {
    description: 'The call for concept notes that this one follows; null for a first or only stage.',
  }),
  invitations: connection(() => invitationReads, ofFund('id', 'call_id'), { description: 'Who is invited, for the officers of the fund.' }),
  extensions: connection(() => extensionReads, ofFund('id', 'call_id'), {
    description: 'Who was given more time: for officers all of it, for an applicant their own.',
  }),
  clarifications: connection(() => clarificationReads, ofFund('id', 'call_id'), {
    description: 'Questions and answers: for officers all, for others those published and what they asked themselves.',
  }),
});

relate(invitationReads, {
  organisation: one(() => organisationReads, { organisation_id: 'id' }, { description: 'Who is invited.' }),
});

relate(extensionReads, {
  organisation: one(() => organisationReads, { organisation_id: 'id' }, { description: 'Who has more time.' }),
});
