import { closedList } from '@ledby/platform';
import type { ProposalCallMove, ProposalCallStatus } from './call-for-proposals.workflow.js';
import type { ClarificationStatus } from './calls/clarification.entity.js';
import type { CallPhase } from './calls/in-time.js';
import type { ProposalCallKind, ProposalCallStage } from './proposal-call-terms.js';

export const ProposalCallKindList = closedList<ProposalCallKind>('CallForProposalsKind', 'Who may answer a call, and until when.', {
  OPEN: 'All who are eligible, until it closes. On the public list.',
  INVITED: 'Those who are invited, until it closes. Not on the public list.',
  DIRECT: 'One organisation that is invited. Not on the public list.',
  ROLLING: 'All who are eligible, without an end until one is announced. On the public list.',
});

export const ProposalCallStageList = closedList<ProposalCallStage>('CallForProposalsStage', 'What is asked for at this step.', {
  SINGLE: 'The whole proposal at once.',
  CONCEPT_NOTE: 'The shortest expression of an idea; some of those are asked for a full proposal.',
  FULL_PROPOSAL: 'The whole proposal, after a concept note.',
});

export const ProposalCallStatusList = closedList<ProposalCallStatus>('CallForProposalsStatus', 'Where a call stands in its life.', {
  DRAFT: 'Being written; seen by the fund alone.',
  CHECKED: 'Read and found right by another officer than the one who wrote it; seen by the fund alone.',
  PUBLISHED: 'Announced. Whether it takes applications just now, its moments and the clock say.',
  CLOSED: 'Over for good; no more time is given to anybody.',
  CANCELLED: 'Given up. Once it was published, its notice says why.',
});

export const ProposalCallMoveList = closedList<ProposalCallMove>(
  'CallForProposalsMove',
  'How a call is moved from one state to the next. A move that is not open is refused with ILLEGAL_TRANSITION, which says why and which moves are.',
  {
    CHECK: 'From draft to checked, by another officer than the one who last wrote on it.',
    REVISE: 'From checked back to draft, to be written on.',
    PUBLISH: 'From checked to published, while its cycle is open.',
    CLOSE: 'From published to closed, when the last applicant has had their time.',
    CANCEL: 'Given up, from any state before the end.',
  },
);

export const CallPhaseList = closedList<CallPhase>(
  'CallPhase',
  'Whether a call takes applications just now, by the clock of the database.',
  {
    ANNOUNCED: 'Not yet.',
    OPEN: 'Now.',
    OVER: 'No more.',
  },
);

export const ClarificationStatusList = closedList<ClarificationStatus>('ClarificationStatus', 'Where a question about a call stands.', {
  ASKED: 'Asked; the fund has not answered yet.',
  ANSWERED: 'Answered within the fund; published with the next round of answers.',
  PUBLISHED: 'Answered to all who may read the call.',
});
