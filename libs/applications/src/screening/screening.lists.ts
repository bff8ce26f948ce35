import { closedList } from '@ledby/platform';
import type { EligibilityCondition, EligibilityFinding } from './eligibility.js';
import type { ScreeningMove } from './screening-decision.entity.js';

export const EligibilityConditionList = closedList<EligibilityCondition>(
  'EligibilityCondition',
  'What is asked before a proposal is read (UNVTF calls, domain rule 1.5). Who leads is never among it.',
  {
    REGISTERED_NON_PROFIT: 'A non-profit organisation registered under the law of its country, or a group with a fiscal sponsor that is.',
    REGISTERED_BEFORE_CUT_OFF: 'Registered before the day that the call names.',
    DIRECTLY_RESPONSIBLE: 'Prepares and manages the project itself, and is no intermediary.',
    OWN_BANK_ACCOUNT: 'Has a bank account in its own name.',
    SAFEGUARDING_IN_PLACE: 'Has measures against sexual exploitation and abuse.',
    RELEVANT_EXPERIENCE: 'Has the years of direct assistance that the call asks for.',
    PARTNER_PORTAL_RECORD: 'Has a valid record in the UN Partner Portal, where the call asks for one.',
    DOCUMENTS_COMPLETE: 'Every document is there, or the reason why it is not.',
    WITHIN_THE_CALL: 'Asks for an amount, a time, a place and a work that the call is for.',
  },
);

export const EligibilityFindingList = closedList<EligibilityFinding>('EligibilityFinding', 'What was found of a condition.', {
  MET: 'It is met.',
  NOT_MET: 'It is not met.',
  NOT_APPLICABLE: 'The call does not ask for it.',
});

export const ScreeningMoveList = closedList<ScreeningMove>('ScreeningMove', 'What is decided of an application before it is assessed.', {
  admit: 'It passes to assessment: every condition was looked at, and none is unmet.',
  exclude: 'It does not pass, for a condition that is not met.',
  reinstate: 'An exclusion is overruled, by another officer.',
});

export const ChangeRequestStateList = closedList<'OPEN' | 'ANSWERED'>('ChangeRequestState', 'Whether a request for changes is answered.', {
  OPEN: 'The applicants may write in the answers named, and in no other.',
  ANSWERED: 'Handed in anew, as another revision.',
});
