import { closedList } from '@ledby/platform';
import type { CallMove } from './call.workflow.js';

export const CallStatusList = closedList('CallStatus', 'Where a cycle or window stands.', {
  DRAFT: 'Being prepared; seen by the fund alone.',
  OPEN: 'Applications are taken.',
  UNDER_ASSESSMENT: 'Closed for applications; eligibility review and technical assessment are under way.',
  AWARDED: 'Decisions are made and announced.',
  CLOSED: 'Nothing more will be awarded.',
});

export const WindowKindList = closedList('FundingWindowKind', 'What kind of grants a window gives.', {
  SHORT_TERM: 'Emergency, immediate and essential assistance.',
  MEDIUM_TERM: 'Comprehensive assistance over a year or more.',
  CAPACITY_BUILDING: 'Strengthening organisations over a longer time.',
  SPECIAL: 'Earmarked by donor, region or theme.',
  UNRESTRICTED: 'The recipient decides about the use.',
});

export const LeadershipPolicyList = closedList(
  'LeadershipPolicy',
  'A named, versioned definition of survivor-led. Sources disagree, so every number names the one it was counted by.',
  {
    ANY_LEADER_V1:
      'At least one person with lived experience in a leadership position (level 3 or 4), as the Survivor Leadership Fund of 2021 had it.',
    MAJORITY_V1:
      'More than half of the governing body and at least half of the senior staff, where there are staff (level 4), by analogy with CRPD General Comment 7.',
    DEI_75_50_V1:
      'At least three quarters of the governing body and half of the senior staff, where there are staff (level 4, strict), after the UK DEI Data Standard.',
  },
);

export const CallMoveList = closedList<CallMove>(
  'CallMove',
  'How a cycle is moved from one state to the next. A move that is not open is refused with ILLEGAL_TRANSITION, which says why and which moves are.',
  {
    OPEN: 'Announces the call and takes applications.',
    WITHDRAW: 'Takes an opened call back into preparation.',
    ASSESS: 'Ends the time for applications and begins the assessment.',
    REOPEN: 'Takes applications again after assessment had begun.',
    DECIDE: 'States that the decisions are made.',
    REASSESS: 'Takes the decisions back into assessment.',
    CLOSE: 'Ends the call; nothing more will be awarded.',
  },
);
