import fc from 'fast-check';
import { numRuns, someRaised, thresholdNames, timeout } from './disclosure.arbitraries.js';
import { defaultThresholds, thresholdsAtLeast } from './disclosure-thresholds.js';

describe('thresholds', () => {
  it(
    'are taken as asked where all of them are raised or left',
    () => {
      fc.assert(
        fc.property(someRaised(), asked => {
          expect(thresholdsAtLeast(defaultThresholds, asked)).toEqual(asked);
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'are refused where one is below the rule or no number, whatever is raised with it',
    () => {
      const lower = fc
        .constantFrom(...thresholdNames)
        .chain(name =>
          fc.tuple(
            fc.constant(name),
            fc.oneof(fc.double({ max: defaultThresholds[name], maxExcluded: true, noNaN: true }), fc.constant(Number.NaN)),
          ),
        );
      fc.assert(
        fc.property(someRaised(), lower, (raised, [name, value]) => {
          expect(() => thresholdsAtLeast(defaultThresholds, { ...raised, [name]: value })).toThrow('raised, never lowered');
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'can be raised again, and not back',
    () => {
      fc.assert(
        fc.property(someRaised(), fc.constantFrom(...thresholdNames), (raised, name) => {
          if (raised[name] === defaultThresholds[name]) return;
          expect(() => thresholdsAtLeast(raised, defaultThresholds)).toThrow('raised, never lowered');
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'keep the resolution a multiple of the one in the rule, so that two releases never cut each other',
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 11, max: 10_000 }), resolution => {
          fc.pre(resolution % 10 !== 0);
          expect(() => thresholdsAtLeast(defaultThresholds, { resolution })).toThrow('multiple');
        }),
        { numRuns },
      );
    },
    timeout,
  );
});
