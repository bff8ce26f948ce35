import fc from 'fast-check';
import { readersOf } from './readers-of.js';

const state = fc.constantFrom('OPEN' as const, 'LOCKED' as const, 'DISCARDED' as const);
const panel = fc
  .uniqueArray(fc.constantFrom('ana', 'ben', 'cho', 'dia'), { minLength: 1 })
  .chain(reviewers => fc.tuple(...reviewers.map(reviewerId => state.map(each => ({ reviewerId, state: each })))));

it('shows what others judged to whoever has locked their own, and to nobody else', () => {
  fc.assert(
    fc.property(panel, judgements => {
      const readers = readersOf(judgements);
      judgements.forEach((read, place) =>
        judgements.forEach(reader => {
          const isOwn = reader.reviewerId === read.reviewerId && read.state !== 'DISCARDED';
          const bothLocked = reader.state === 'LOCKED' && read.state === 'LOCKED';
          expect(readers[place]?.includes(reader.reviewerId)).toBe(isOwn || bothLocked);
        }),
      );
    }),
  );
});
