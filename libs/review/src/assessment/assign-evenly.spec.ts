import fc from 'fast-check';
import { assignEvenly, type AssignmentWish, type Reviewable, type ReviewerAtHand } from './assign-evenly.js';

const application = (id: string, changes: Partial<Reviewable> = {}): Reviewable => ({
  id,
  language: 'en',
  region: 'AFRICA',
  reviewerIds: [],
  ...changes,
});
const reviewer = (id: string, changes: Partial<ReviewerAtHand> = {}): ReviewerAtHand => ({
  id,
  languages: ['en'],
  regions: [],
  load: 0,
  most: 20,
  ...changes,
});
const wish = (changes: Partial<AssignmentWish>): AssignmentWish => ({
  applications: [application('one')],
  reviewers: [reviewer('ann'), reviewer('ben')],
  perApplication: 1,
  isBlocked: () => false,
  ...changes,
});
const pairs = (changes: Partial<AssignmentWish>) =>
  assignEvenly(wish(changes)).given.map(each => `${each.reviewerId} reads ${each.applicationId}`);

describe('an even assignment', () => {
  it('gives those who have less', () => {
    expect(pairs({ reviewers: [reviewer('ann', { load: 3 }), reviewer('ben', { load: 2 })] })).toEqual(['ben reads one']);
  });

  it('prefers who knows the region, and asks for the language', () => {
    expect(pairs({ reviewers: [reviewer('ann'), reviewer('ben', { regions: ['AFRICA'] })] })).toEqual(['ben reads one']);
    expect(pairs({ applications: [application('one', { language: 'fr' })] })).toEqual([]);
  });

  it('counts who reads it already, and says what is short', () => {
    const plan = assignEvenly(wish({ applications: [application('one', { reviewerIds: ['ann'] })], perApplication: 3 }));
    expect(plan).toEqual({ given: [{ applicationId: 'one', reviewerId: 'ben' }], short: [{ applicationId: 'one', missing: 1 }] });
  });

  it('passes on what somebody else may read, so that nothing stays unread', () => {
    const reviewers = [reviewer('ann', { most: 1 }), reviewer('ben', { most: 1 })];
    const isBlocked = (who: string, what: string) => who === 'ben' && what === 'two';
    expect(pairs({ applications: [application('one'), application('two')], reviewers, isBlocked })).toEqual([
      'ben reads one',
      'ann reads two',
    ]);
  });
});

const small = fc
  .record({
    applications: fc.integer({ min: 1, max: 4 }),
    reviewers: fc.integer({ min: 1, max: 4 }),
    perApplication: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ applications, reviewers, perApplication }) =>
    fc.record({
      perApplication: fc.constant(perApplication),
      blocked: fc.array(fc.boolean(), { minLength: applications * reviewers, maxLength: applications * reviewers }),
      loads: fc.array(fc.nat(2), { minLength: reviewers, maxLength: reviewers }),
      mosts: fc.array(fc.nat(5), { minLength: reviewers, maxLength: reviewers }),
      count: fc.constant(applications),
    }),
  );

/** Every set of pairs there is, tried one by one: the most that can be given, and the lightest heaviest load with which it can. */
function best(
  allowed: readonly (readonly [a: number, r: number])[],
  perApplication: number,
  loads: readonly number[],
  mosts: readonly number[],
) {
  let found = { given: -1, heaviest: 0 };
  for (let set = 0; set < 2 ** allowed.length; set += 1) {
    const chosen = allowed.filter((_, place) => (set >> place) % 2 === 1);
    const reads = loads.map((load, r) => load + chosen.filter(([, by]) => by === r).length);
    const isFair = chosen.every(
      ([a, r]) => chosen.filter(([other]) => other === a).length <= perApplication && (reads[r] ?? 0) <= (mosts[r] ?? 0),
    );
    const heaviest = Math.max(0, ...chosen.map(([, r]) => reads[r] ?? 0));
    if (isFair && (chosen.length > found.given || (chosen.length === found.given && heaviest < found.heaviest))) {
      found = { given: chosen.length, heaviest };
    }
  }
  return found;
}

it('gives as much as can be given, under the lightest heaviest load, and never what is blocked', () => {
  fc.assert(
    fc.property(small, ({ perApplication, blocked, loads, mosts, count }) => {
      const reviewers = loads.map((load, r) => reviewer(`${r}`, { load, most: mosts[r] ?? 0 }));
      const applications = Array.from({ length: count }, (_, a) => application(`${a}`));
      const isBlocked = (r: string, a: string) => blocked[Number(a) * loads.length + Number(r)] === true;
      const { given, short } = assignEvenly({ applications, reviewers, perApplication, isBlocked });
      const allowed = applications
        .flatMap((_, a) => reviewers.map((__, r) => [a, r] as const))
        .filter(([a, r]) => !isBlocked(`${r}`, `${a}`));
      const optimum = best(allowed, perApplication, loads, mosts);
      const heaviest = Math.max(
        0,
        ...given.map(({ reviewerId: r }) => (loads[Number(r)] ?? 0) + given.filter(each => each.reviewerId === r).length),
      );
      expect(given.some(({ reviewerId, applicationId }) => isBlocked(reviewerId, applicationId))).toBe(false);
      expect({ given: given.length, heaviest }).toEqual(optimum);
      expect(given.length + short.reduce((sum, { missing }) => sum + missing, 0)).toBe(count * perApplication);
    }),
    { numRuns: 60 },
  );
});
