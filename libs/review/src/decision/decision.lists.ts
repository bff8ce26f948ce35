import { closedList } from '@ledby/platform';
import type { AgendaOutcome, VoteChoice } from './count-votes.js';
import type { DecisionKind } from './decision.entity.js';
import type { BoardSessionState, DecisionState, OfferState } from './decision.workflow.js';

export const BoardSessionStateList = closedList<BoardSessionState>('BoardSessionState', 'How far a session of the Board has come.', {
  PREPARED: 'Its agenda is being kept; trustees do not read it yet.',
  OPEN: 'Trustees read the papers and vote.',
  CLOSED: 'Votes are counted, and minutes are kept.',
});

export const DecisionKindList = closedList<DecisionKind>('DecisionKind', 'What is to become of an application.', {
  AWARD: 'It is awarded.',
  RESERVE: 'It goes on the reserve list.',
  DECLINE: 'It is declined.',
});

export const DecisionStateList = closedList<DecisionState>('DecisionState', 'Whether a decision stands.', {
  PROPOSED: 'It waits for approval.',
  APPROVED: 'It stands.',
  REJECTED: 'It was not approved, and nothing came of it.',
});

export const VoteChoiceList = closedList<VoteChoice>('VoteChoice', 'How a trustee votes on what is recommended.', {
  FOR: 'For it.',
  AGAINST: 'Against it.',
  ABSTAIN: 'Neither; there all the same.',
  RECUSED: 'Not at all, for a conflict of interest. The trustee reads it no more.',
});

export const AgendaOutcomeList = closedList<AgendaOutcome>('AgendaOutcome', 'What the Board made of what was recommended.', {
  CARRIED: 'More were for it than against.',
  NOT_CARRIED: 'As many were against it as for it, or more.',
  NO_QUORUM: 'Too few were there and free to vote.',
});

export const OfferStateList = closedList<OfferState>('OfferState', 'What became of an award that was offered.', {
  MADE: 'It waits for an answer.',
  ACCEPTED: 'The applicants took it.',
  TURNED_DOWN: 'The applicants did not want it.',
  LAPSED: 'It was not answered by its day.',
});
