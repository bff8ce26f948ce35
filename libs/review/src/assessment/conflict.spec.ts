import { conflictBetween, type ReviewerTies } from './conflict.js';

const free: ReviewerTies = { memberOf: ['elsewhere'], onceWith: ['elsewhere'], seatOf: ['NP'], declared: ['another'] };
const applicant = { applicationId: 'this', organisationIds: ['applicant', 'partner'], countries: ['KE'] };

it('finds nothing where nothing is known', () => {
  expect(conflictBetween(free, applicant)).toBeNull();
});

it.each([
  ['MEMBER', { memberOf: ['partner'] }],
  ['PAST_EMPLOYER', { onceWith: ['applicant'] }],
  ['COUNTRY_SEAT', { seatOf: ['NP', 'KE'] }],
  ['DECLARED', { declared: ['this'] }],
])('finds %s', (reason, ties) => {
  expect(conflictBetween({ ...free, ...ties }, applicant)).toBe(reason);
});
