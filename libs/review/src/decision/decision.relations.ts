import { applicationReads } from '@ledby/applications';
import { proposalCallReads } from '@ledby/funds';
import { organisationReads } from '@ledby/organisations';
import { list, ofFund, one, relate } from '@ledby/platform';
import { agendaItemReads, awardTermsReads, boardSessionReads, boardVoteReads, decisionReads, offerReads } from './decision.reads.js';

const call = (mine: string) => one(() => proposalCallReads, ofFund(mine), { description: 'The call that it is about.' });
const application = () =>
  one(() => applicationReads, ofFund('application_id'), { description: 'The application; null for whoever may not read it.' });

relate(boardSessionReads, {
  call: call('window_id'),
  items: list(() => agendaItemReads, ofFund('id', 'session_id'), {
    description: 'Its agenda, as far as it is open to you.',
    orderedBy: 'place',
  }),
});

relate(agendaItemReads, {
  applicant: one(() => organisationReads, { organisation_id: 'id' }, { description: 'Who applies.' }),
  application: application(),
  votes: list(() => boardVoteReads, ofFund('id', 'item_id'), {
    description: 'Your own vote, and those of all once the session is closed.',
    orderedBy: 'id',
  }),
});

relate(awardTermsReads, { call: call('id') });

relate(decisionReads, {
  application: application(),
  session: one(() => boardSessionReads, ofFund('session_id'), { description: 'The session that carried it; null where officers decided.' }),
  offer: one(() => offerReads, ofFund('id'), { description: 'The award as it was offered; null before.' }),
});

relate(offerReads, { application: application(), call: call('window_id') });

relate(applicationReads, {
  decisions: list(() => decisionReads, ofFund('id', 'application_id'), {
    description: 'What was decided of it, for officers.',
    orderedBy: 'id',
  }),
  offers: list(() => offerReads, ofFund('id', 'application_id'), { description: 'What was offered.', orderedBy: 'id' }),
});

relate(proposalCallReads, {
  awardTerms: one(() => awardTermsReads, ofFund('id'), { description: 'What may be awarded under it, for officers and trustees.' }),
  boardSessions: list(() => boardSessionReads, ofFund('id', 'window_id'), {
    description: 'Sessions of the Board that decide on it, for officers and trustees.',
    orderedBy: 'id',
  }),
});
