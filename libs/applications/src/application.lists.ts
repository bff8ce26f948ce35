import { closedList } from '@ledby/platform';
import type { ApplicationStatus } from './application.workflow.js';
import type { PartnerRight } from './applying/share-application.js';

export const ApplicationStatusList = closedList<ApplicationStatus>('ApplicationStatus', 'Where an application stands.', {
  DRAFT: 'Being written.',
  CERTIFIED: 'Signed off by an owner of the organisation, and not handed in yet.',
  SUBMITTED: 'Handed in, with a receipt.',
  CHANGES_ASKED: 'The fund has asked for changes to named answers.',
  ELIGIBLE: 'Meets the formal conditions.',
  INELIGIBLE: 'Does not meet the formal conditions.',
  UNDER_ASSESSMENT: 'With the reviewers.',
  AWARDED: 'The fund has decided to award.',
  RESERVED: 'On the reserve list.',
  DECLINED: 'The fund has decided against it.',
  WITHDRAWN: 'Taken back by the applicant.',
});

export const PartnerRightList = closedList<PartnerRight>(
  'PartnerRight',
  'What the people of another organisation may do with an application.',
  {
    NONE: 'Nothing; ends the sharing.',
    READ: 'Read it as it is written.',
    WRITE: 'Write in it as well. Signing off and handing in stay with the organisation that applies.',
  },
);
