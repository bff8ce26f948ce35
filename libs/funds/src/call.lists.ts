import { closedList } from '@ledby/platform';

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

export const LeadershipPolicyList = closedList('LeadershipPolicy', 'A named, versioned definition of survivor-led. Sources disagree, so every number names the one it was counted by.', {
  ANY_LEADER_V1: 'At least one person with lived experience in a leadership position (level 3 or 4), as the Survivor Leadership Fund of 2021 had it.',
  MAJORITY_V1: 'More than half of the governing body and at least half of the senior staff, where there are staff (level 4), by analogy with CRPD General Comment 7.',
  DEI_75_50_V1: 'At least three quarters of the governing body and half of the senior staff, where there are staff (level 4, strict), after the UK DEI Data Standard.',
});
