import { IllegalTransition } from '@ledby/kernel';
import {
  type ApplicationMove,
  applicationMoves,
  type ApplicationStatus,
  applicationStatuses,
  applicationWorkflow,
  isAnnouncedAtOnce,
  nextStatus,
  whyNot,
  whyNotAnnounced,
} from './application.workflow.js';

/** Written out by hand, apart from the table: what is open in each state. */
const open: Readonly<Record<ApplicationStatus, readonly ApplicationMove[]>> = {
  DRAFT: ['revise', 'certify', 'withdraw'],
  CERTIFIED: ['revise', 'submit', 'withdraw'],
  SUBMITTED: ['askChanges', 'admit', 'exclude', 'withdraw'],
  CHANGES_ASKED: ['answerChanges', 'withdraw'],
  ELIGIBLE: ['assess', 'withdraw'],
  INELIGIBLE: ['reinstate'],
  UNDER_ASSESSMENT: ['award', 'reserve', 'decline', 'withdraw'],
  AWARDED: ['turnDown', 'lapse'],
  RESERVED: ['award', 'decline', 'withdraw'],
  DECLINED: [],
  WITHDRAWN: [],
};

const every = applicationStatuses.flatMap(status => applicationMoves.map(move => [move, status] as const));

describe('the life of an application', () => {
  it.each(every)('%s from %s', (move, status) => {
    if (open[status].includes(move)) {
      expect(nextStatus(move, status)).toBe(applicationWorkflow[move].to);
    } else {
      expect(() => nextStatus(move, status)).toThrow(IllegalTransition);
      expect(whyNot(move, status)).toMatch(/^This application .+\. .+\.$/);
    }
  });

  it('tells an applicant nothing that was not announced, whatever they try', () => {
    for (const status of applicationStatuses.filter(each => !isAnnouncedAtOnce(each))) {
      for (const move of applicationMoves.filter(each => applicationWorkflow[each].by === 'APPLICANT' && whyNot(each, status) !== null)) {
        const refusal = (real: ApplicationStatus) => {
          try {
            return nextStatus(move, real, 'SUBMITTED');
          } catch (error) {
            return JSON.stringify([(error as Error).message, (error as IllegalTransition).details]);
          }
        };
        expect(refusal(status)).not.toContain(status);
        expect(refusal(status)).toContain('is handed in');
      }
    }
  });

  it('is announced when there is an outcome that the applicants do not know, and not otherwise', () => {
    const told = applicationStatuses.filter(status => whyNotAnnounced(status, 'SUBMITTED') === null);
    expect(told).toEqual(['INELIGIBLE', 'AWARDED', 'RESERVED', 'DECLINED']);
    expect(applicationStatuses.filter(status => whyNotAnnounced(status, status) === null)).toEqual([]);
    expect(whyNotAnnounced('ELIGIBLE', 'INELIGIBLE')).toBeNull();
    expect(whyNotAnnounced('AWARDED', 'RESERVED')).toBeNull();
  });
});
