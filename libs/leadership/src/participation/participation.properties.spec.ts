import fc from 'fast-check';
import { audiences } from '../consent.js';
import { evaluateLeadership } from '../evaluate-leadership.js';
import { height, numRuns, oneOf, someActivity, someAudience, someFacts, someMoment, timeout } from '../leadership.arbitraries.js';
import type { LeadershipFacts } from '../leadership-facts.js';
import { ceilingOfActivities, missingSafeguards, safeguardsOwedBy } from './activity.js';
import { safeguardAnswers } from './safeguard.js';

const withActivities = fc
  .tuple(someFacts, fc.array(someActivity, { minLength: 1, maxLength: 3 }))
  .map(([facts, activities]): LeadershipFacts => ({ ...facts, activities }));

const changed = (facts: LeadershipFacts, draw: number, change: object): LeadershipFacts => ({
  ...facts,
  activities: facts.activities.map((activity, place) => (place === draw % facts.activities.length ? { ...activity, ...change } : activity)),
});

describe(`whatever survivors take part in (${numRuns} cases each)`, () => {
  it(
    'one more activity never raises a level, for any audience',
    () =>
      fc.assert(
        fc.property(withActivities, someActivity, someMoment, (facts, more, at) => {
          for (const audience of audiences) {
            expect(height({ ...facts, activities: [...facts.activities, more] }, audience, at)).toBeLessThanOrEqual(
              height(facts, audience, at),
            );
          }
        }),
        { numRuns },
      ),
    timeout,
  );

  it(
    'ending one never lowers a level',
    () =>
      fc.assert(
        fc.property(withActivities, someAudience, someMoment, fc.nat(), (facts, audience, at, draw) =>
          expect(height(changed(facts, draw, { isEnded: true }), audience, at)).toBeGreaterThanOrEqual(height(facts, audience, at)),
        ),
        { numRuns },
      ),
    timeout,
  );

  it(
    'meeting a safeguard never lowers a level, and no other answer ever raises one',
    () =>
      fc.assert(
        fc.property(
          withActivities,
          someAudience,
          someMoment,
          fc.nat(),
          fc.nat(),
          oneOf(safeguardAnswers),
          (facts, audience, at, draw, pick, answer) => {
            const owed = safeguardsOwedBy(facts.activities[draw % facts.activities.length]?.kind ?? 'ADVISORY');
            const code = owed[pick % owed.length] ?? 'paid';
            const met = height(changed(facts, draw, { [code]: 'MET' }), audience, at);
            expect(met).toBeGreaterThanOrEqual(height(changed(facts, draw, { [code]: answer }), audience, at));
          },
        ),
        { numRuns },
      ),
    timeout,
  );

  it(
    'not stated weighs what not met weighs',
    () =>
      fc.assert(
        fc.property(withActivities, someAudience, someMoment, fc.nat(), (facts, audience, at, draw) => {
          const code = safeguardsOwedBy('ADVISORY')[draw % 6] ?? 'paid';
          expect(height(changed(facts, draw, { [code]: 'NOT_STATED' }), audience, at)).toBe(
            height(changed(facts, draw, { [code]: 'NOT_MET' }), audience, at),
          );
        }),
        { numRuns },
      ),
    timeout,
  );

  it(
    'no level of a project is above what its activities allow, and nothing missing allows all',
    () =>
      fc.assert(
        fc.property(withActivities, someAudience, someMoment, (facts, audience, at) => {
          const project: LeadershipFacts = { ...facts, subject: 'PROJECT' };
          const free = evaluateLeadership({ ...project, activities: [] }, audience, at);
          if (project.activities.every(activity => missingSafeguards(activity).length === 0)) {
            expect(evaluateLeadership(project, audience, at)).toEqual(free);
          } else {
            expect(['NOT_STATED', 'SURVIVOR_CENTRED', 'SURVIVOR_INFORMED']).toContain(ceilingOfActivities(project.activities));
            expect(evaluateLeadership(project, audience, at).strict).toBe(false);
          }
        }),
        { numRuns },
      ),
    timeout,
  );

  it('draws activities that hold a project down, often enough for these to say something', () => {
    const drawn = fc.sample(fc.tuple(withActivities, someMoment), { numRuns: 4000, seed: 20_260_115 });
    const held = drawn.filter(([facts, at]) => height(facts, 'INTERNAL', at) < height({ ...facts, activities: [] }, 'INTERNAL', at));
    expect(held.length).toBeGreaterThan(150);
  });
});
