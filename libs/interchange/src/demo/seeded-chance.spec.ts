import { isId } from '@ledby/kernel';
import fc from 'fast-check';
import { demoId } from './demo-id.js';
import { SeededChance } from './seeded-chance.js';

describe('chance from a seed', () => {
  it('falls the same way for the same seed and key, and another way for another key', () => {
    const drawn = (key: string) => new SeededChance('a seed', key).hex(16);
    expect(drawn('one')).toBe(drawn('one'));
    expect(drawn('one')).not.toBe(drawn('two'));
  });

  it('stays within its bounds and reaches both of them', () => {
    const chance = new SeededChance('a seed', 'bounds');
    const drawn = Array.from({ length: 2_000 }, () => chance.between(3, 9));
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([3, 9]);
  });

  it('deals exactly as many cards as asked for, each kind within one card of its share', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(400),
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 }),
        (seed, count, shares) => {
          const total = shares.reduce((sum, share) => sum + share, 0);
          fc.pre(total > 0);
          const weights = Object.fromEntries(shares.map((share, place) => [`kind ${place}`, share]));
          const cards = new SeededChance(seed, 'deck').deal(weights, count);
          expect(cards).toHaveLength(count);
          for (const [kind, share] of Object.entries(weights)) {
            expect(Math.abs(cards.filter(card => card === kind).length - (count * share) / total)).toBeLessThan(1.01);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the id of a demo row', () => {
  it('is a UUID of version 7 that begins with its day, whatever the row is called', () => {
    fc.assert(
      fc.property(fc.string(), key => {
        const id = demoId('a seed', 'grant', key, '2026-06-18');
        expect(isId(id)).toBe(true);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-06-18T12:00:00Z'));
      }),
    );
  });

  it('sorts by day', () => {
    expect(demoId('a seed', 'grant', 'z', '2019-01-01') < demoId('a seed', 'grant', 'a', '2020-01-01')).toBe(true);
  });
});
