import fc from 'fast-check';
import { type Judged, rankApplications } from './rank-applications.js';
import { sensitivityOf } from './sensitivity.js';

const judged = (applicationId: string, totals: Readonly<Record<string, number>>): Judged => ({
  applicationId,
  totals: Object.entries(totals).map(([reviewerId, total]) => ({ reviewerId, total })),
});

describe('a ranking', () => {
  it('goes by the mean, shares a rank where it ties, and leaves the next one free', () => {
    const list = [judged('a', { ann: 7_000 }), judged('b', { ann: 9_000, ben: 7_000 }), judged('c', { ann: 8_000 }), judged('d', {})];
    expect(rankApplications(list)).toEqual([
      { applicationId: 'b', rank: 1, mean: 8_000, isTied: true },
      { applicationId: 'c', rank: 1, mean: 8_000, isTied: true },
      { applicationId: 'a', rank: 3, mean: 7_000, isTied: false },
    ]);
  });

  it('does not hang on the order in which applications came', () => {
    const totals = fc.array(fc.array(fc.nat(10_000), { maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(totals, fc.infiniteStream(fc.nat()), (all, places) => {
        const list = all.map((each, place) => judged(`${place}`, Object.fromEntries(each.map((total, by) => [`r${by}`, total]))));
        const shuffled = list.map(each => [places.next().value as number, each] as const).toSorted(([one], [other]) => one - other);
        expect(rankApplications(shuffled.map(([, each]) => each))).toEqual(rankApplications(list));
      }),
    );
  });
});

describe('how a ranking hangs on one reviewer', () => {
  it('tells who would come in and who would fall out', () => {
    const list = [judged('a', { ann: 10_000, ben: 4_000 }), judged('b', { ann: 6_000, ben: 6_000 }), judged('c', { ben: 1_000 })];
    expect(sensitivityOf(list, 1)).toEqual([{ reviewerId: 'ann', comeIn: ['b'], fallOut: ['a'] }]);
  });

  it('says nothing where nothing hangs on anybody, and lets a tie on the line stay above it', () => {
    expect(sensitivityOf([judged('a', { ann: 9_000, ben: 9_000 }), judged('b', { ann: 1_000, ben: 1_000 })], 1)).toEqual([]);
    expect(sensitivityOf([judged('a', { ann: 9_000 }), judged('b', { ben: 9_000 })], 1)).toEqual([
      { reviewerId: 'ann', comeIn: [], fallOut: ['a'] },
      { reviewerId: 'ben', comeIn: [], fallOut: ['b'] },
    ]);
  });
});
