import { IllegalTransition } from '@ledby/kernel';

/** How each state of an application reads in a sentence about it. */
export const applicationStates = {
  DRAFT: 'is being written',
  CERTIFIED: 'is signed off and not handed in yet',
  SUBMITTED: 'is handed in',
  CHANGES_ASKED: 'waits for changes that the fund asked for',
  ELIGIBLE: 'meets the formal conditions',
  INELIGIBLE: 'does not meet the formal conditions',
  UNDER_ASSESSMENT: 'is under assessment',
  AWARDED: 'is awarded',
  RESERVED: 'is on the reserve list',
  DECLINED: 'is declined',
  WITHDRAWN: 'was withdrawn',
} as const;
export type ApplicationStatus = keyof typeof applicationStates;
export const applicationStatuses = Object.keys(applicationStates) as ApplicationStatus[];

export type ApplicationParty = 'APPLICANT' | 'FUND';

type Move = {
  readonly from: readonly ApplicationStatus[];
  readonly to: ApplicationStatus;
  readonly by: ApplicationParty;
  readonly when: string;
};

/** The whole life of an application, from its first line to the decision. */
export const applicationWorkflow = {
  // What was signed is what is handed in: a change afterwards asks for another signature.
  revise: { from: ['DRAFT', 'CERTIFIED'], to: 'DRAFT', by: 'APPLICANT', when: 'Only what is not handed in yet is written on.' },
  certify: { from: ['DRAFT'], to: 'CERTIFIED', by: 'APPLICANT', when: 'Only a draft is signed off.' },
  submit: { from: ['CERTIFIED'], to: 'SUBMITTED', by: 'APPLICANT', when: 'It is signed off first, and handed in once.' },
  askChanges: { from: ['SUBMITTED'], to: 'CHANGES_ASKED', by: 'FUND', when: 'Changes are asked for between receipt and screening.' },
  answerChanges: { from: ['CHANGES_ASKED'], to: 'SUBMITTED', by: 'APPLICANT', when: 'The fund has asked for no changes.' },
  admit: { from: ['SUBMITTED'], to: 'ELIGIBLE', by: 'FUND', when: 'Only what is handed in is screened, and once.' },
  exclude: { from: ['SUBMITTED'], to: 'INELIGIBLE', by: 'FUND', when: 'Only what is handed in is screened, and once.' },
  reinstate: { from: ['INELIGIBLE'], to: 'ELIGIBLE', by: 'FUND', when: 'Only what was excluded can be taken in again.' },
  assess: { from: ['ELIGIBLE'], to: 'UNDER_ASSESSMENT', by: 'FUND', when: 'Only what meets the formal conditions is assessed.' },
  award: {
    from: ['UNDER_ASSESSMENT', 'RESERVED'],
    to: 'AWARDED',
    by: 'FUND',
    when: 'An award follows the assessment, or a place on the reserve list.',
  },
  reserve: { from: ['UNDER_ASSESSMENT'], to: 'RESERVED', by: 'FUND', when: 'The reserve list follows the assessment.' },
  decline: {
    from: ['UNDER_ASSESSMENT', 'RESERVED'],
    to: 'DECLINED',
    by: 'FUND',
    when: 'Only what was assessed or reserved is declined.',
  },
  turnDown: { from: ['AWARDED'], to: 'WITHDRAWN', by: 'APPLICANT', when: 'Only an award that was offered is turned down.' },
  lapse: { from: ['AWARDED'], to: 'DECLINED', by: 'FUND', when: 'Only an award that was offered lapses.' },
  withdraw: {
    from: ['DRAFT', 'CERTIFIED', 'SUBMITTED', 'CHANGES_ASKED', 'ELIGIBLE', 'UNDER_ASSESSMENT', 'RESERVED'],
    to: 'WITHDRAWN',
    by: 'APPLICANT',
    when: 'It is withdrawn before it is decided, and once.',
  },
} as const satisfies Record<string, Move>;
export type ApplicationMove = keyof typeof applicationWorkflow;
export const applicationMoves = Object.keys(applicationWorkflow) as ApplicationMove[];

/** Until the fund announces it, an applicant learns nothing of what was found or decided. */
const announcedAtOnce: readonly ApplicationStatus[] = ['DRAFT', 'CERTIFIED', 'SUBMITTED', 'CHANGES_ASKED', 'WITHDRAWN'];

export const isAnnouncedAtOnce = (status: ApplicationStatus): boolean => announcedAtOnce.includes(status);

/** What a letter is written about. That it passed on or is being assessed is none of it, save where an exclusion told before is overruled. */
const outcomes: readonly ApplicationStatus[] = ['INELIGIBLE', 'AWARDED', 'RESERVED', 'DECLINED'];

/** Null when there is something to tell the applicants that they do not know yet. */
export function whyNotAnnounced(status: ApplicationStatus, announced: ApplicationStatus): string | null {
  const isOutcome = outcomes.includes(status) || announced === 'INELIGIBLE';
  return isOutcome && status !== announced
    ? null
    : `This application ${applicationStates[status]}. There is nothing to announce that the applicants do not know.`;
}

/** Null when the move is open. */
export function whyNot(move: ApplicationMove, status: ApplicationStatus): string | null {
  const { from, when }: Move = applicationWorkflow[move];
  return from.includes(status) ? null : `This application ${applicationStates[status]}. ${when}`;
}

/** What an applicant is told of a refusal goes by what was announced, so that no answer gives a decision away. */
export function nextStatus(move: ApplicationMove, status: ApplicationStatus, announced: ApplicationStatus = status): ApplicationStatus {
  const { by, to, when }: Move = applicationWorkflow[move];
  if (whyNot(move, status) !== null) {
    const said = by === 'APPLICANT' ? announced : status;
    throw new IllegalTransition(`This application ${applicationStates[said]}. ${when}`, { move, status: said });
  }
  return to;
}
