import fc from 'fast-check';
import { wholeReleases, wholeTimeout } from '../disclosure/disclosure.arbitraries.js';
import { faultsOf } from './faults.builders.js';
import { someSeasons } from './portfolio.arbitraries.js';
import { type Made, made } from './published.builders.js';

describe('releases laid over each other', () => {
  it(
    'tell nothing new of anybody by their difference, whoever came, went or changed',
    async () => {
      let told = 0;
      await fc.assert(
        fc.asyncProperty(someSeasons, async seasons => {
          const published: Made[] = [];
          for (const rows of seasons) {
            const next = await made(
              rows,
              published.map(({ release }) => release),
            );
            if (!next.audit.passed) break;
            published.push(next);
            expect(faultsOf(published)).toEqual([]);
          }
          told += published.at(-1)?.audit.figures.shown ?? 0;
        }),
        wholeReleases(5),
      );
      expect(told).toBeGreaterThan(wholeReleases(5).numRuns);
    },
    wholeTimeout,
  );
});
