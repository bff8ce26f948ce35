import fc from 'fast-check';
import { audiences, type ConsentReceipt, consentScopes, narrowed, withdrawn } from './consent.js';
import { evaluateForEveryAudience, evaluateLeadership, isSurvivorLedUnder } from './evaluate-leadership.js';
import { guardCodes } from './guard.js';
import {
  day,
  height,
  keysOf,
  numRuns,
  oneOf,
  someAudience,
  someBody,
  someFacts,
  someMoment,
  start,
  timeout,
} from './leadership.arbitraries.js';
import { bodyKinds, countBody } from './leadership-body.js';
import type { LeadershipFacts } from './leadership-facts.js';
import { isSurvivorLed, type LeadershipPolicyCode, leadershipPolicies } from './leadership-policy.js';
import { nextChange } from './next-change.js';

type ReceiptChange = (receipt: ConsentReceipt) => readonly ConsentReceipt[];
const changeOne = (facts: LeadershipFacts, draw: number, change: ReceiptChange): LeadershipFacts => {
  const places = facts.bodies.flatMap((body, bodyIndex) => body.receipts.map((_, receiptIndex) => ({ bodyIndex, receiptIndex })));
  const place = places[draw % Math.max(places.length, 1)];
  return {
    ...facts,
    bodies: facts.bodies.map((body, bodyIndex) =>
      bodyIndex === place?.bodyIndex
        ? {
            ...body,
            receipts: body.receipts.flatMap((receipt, receiptIndex) => (receiptIndex === place.receiptIndex ? change(receipt) : [receipt])),
          }
        : body,
    ),
  };
};

/** After any one change to any one receipt, no audience is told of a higher place than before, at this moment or a later one. */
const neverRaises = (change: (moment: Date) => ReceiptChange) =>
  fc.assert(
    fc.property(someFacts, someMoment, fc.nat(), fc.nat({ max: 200 }), (before, at, draw, days) => {
      const after = changeOne(before, draw, change(at));
      const later = new Date(at.getTime() + days * day);
      for (const audience of audiences) {
        expect(height(after, audience, at)).toBeLessThanOrEqual(height(before, audience, at));
        expect(height(after, audience, later)).toBeLessThanOrEqual(height(before, audience, later));
      }
    }),
    { numRuns },
  );

describe(`whatever is attested (${numRuns} cases each)`, () => {
  it(
    'level(BADGE) <= level(AGGREGATE) <= level(INTERNAL)',
    () =>
      fc.assert(
        fc.property(someFacts, someMoment, (facts, at) => {
          expect(height(facts, 'BADGE', at)).toBeLessThanOrEqual(height(facts, 'AGGREGATE', at));
          expect(height(facts, 'AGGREGATE', at)).toBeLessThanOrEqual(height(facts, 'INTERNAL', at));
        }),
        { numRuns },
      ),
    timeout,
  );

  it('removing a receipt never raises a level, for any audience', () => neverRaises(() => () => []), timeout);

  it('withdrawing one never raises a level', () => neverRaises(at => receipt => [withdrawn(receipt, at)]), timeout);

  it(
    'narrowing one never raises a level',
    () =>
      neverRaises(() => receipt => {
        const narrower = consentScopes[consentScopes.indexOf(receipt.scope) - 1];
        return narrower === undefined ? [] : [narrowed(receipt, narrower)];
      }),
    timeout,
  );

  it(
    'ending one earlier never raises a level',
    () => neverRaises(at => receipt => [{ ...receipt, expiresAt: at < receipt.expiresAt ? at : receipt.expiresAt }]),
    timeout,
  );

  it(
    'withdrawing one leaves exactly what removing it leaves',
    () =>
      fc.assert(
        fc.property(someFacts, someMoment, someMoment, fc.nat(), someAudience, (facts, at, whenever, draw, audience) => {
          const removed = changeOne(facts, draw, () => []);
          const taken = changeOne(facts, draw, receipt => [withdrawn(receipt, whenever)]);
          expect(evaluateLeadership(taken, audience, at)).toEqual(evaluateLeadership(removed, audience, at));
        }),
        { numRuns },
      ),
    timeout,
  );

  it(
    'time alone never raises a level, once everything stated has begun',
    () =>
      fc.assert(
        fc.property(someFacts, someAudience, fc.nat({ max: 700 }), fc.nat({ max: 700 }), (facts, audience, wait, more) => {
          const begins = [
            facts.attestedAt,
            ...facts.inputs.map(input => input.givenAt),
            ...facts.bodies.flatMap(body => body.receipts.map(receipt => receipt.grantedAt)),
          ];
          const from = Math.max(start, ...begins.map(moment => moment?.getTime() ?? start)) + wait * day;
          expect(height(facts, audience, new Date(from + more * day))).toBeLessThanOrEqual(height(facts, audience, new Date(from)));
        }),
        { numRuns },
      ),
    timeout,
  );

  it(
    'nothing changes before the moment it is said to change',
    () =>
      fc.assert(
        fc.property(someFacts, someMoment, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (facts, at, part) => {
          const next = nextChange(facts, at)?.getTime() ?? at.getTime() + 2000 * day;
          const between = new Date(at.getTime() + Math.floor(part * (next - at.getTime())));
          for (const moment of [between, new Date(next - 1)]) {
            expect(evaluateForEveryAudience(facts, moment)).toEqual(evaluateForEveryAudience(facts, at));
          }
        }),
        { numRuns },
      ),
    timeout,
  );

  it(
    'never counts more than there are seats',
    () =>
      fc.assert(
        fc.property(oneOf(bodyKinds).chain(someBody), someAudience, someMoment, (body, audience, at) => {
          const { counted, seatsTotal } = countBody(body, audience, at);
          expect(counted).toBeGreaterThanOrEqual(0);
          expect(counted).toBeLessThanOrEqual(seatsTotal);
        }),
        { numRuns },
      ),
    timeout,
  );

  it(
    'a policy asked of the facts and of the rung says the same',
    () =>
      fc.assert(
        fc.property(someFacts, someAudience, someMoment, (facts, audience, at) => {
          for (const code of keysOf<LeadershipPolicyCode>(leadershipPolicies)) {
            expect(isSurvivorLedUnder(leadershipPolicies[code], facts, audience, at)).toBe(
              isSurvivorLed(code, evaluateLeadership(facts, audience, at)),
            );
          }
        }),
        { numRuns },
      ),
    timeout,
  );

  it(
    'a better answer to the guards and the paid input never lowers a level',
    () =>
      fc.assert(
        fc.property(someFacts, someAudience, someMoment, oneOf(guardCodes), (facts, audience, at, code) => {
          const guards = [...facts.guards.filter(guard => guard.code !== code), { code, met: true, evidence: 'a-paper' }];
          const inputs = [...facts.inputs, { area: 'DESIGN' as const, givenAt: at, paid: true, evidence: 'a-paper' }];
          expect(height({ ...facts, guards, inputs }, audience, at)).toBeGreaterThanOrEqual(height(facts, audience, at));
        }),
        { numRuns },
      ),
    timeout,
  );
});

describe('the cases drawn here', () => {
  it('reach every rung for every audience, so that no property above holds for want of anything to say', () => {
    const drawn = fc.sample(fc.tuple(someFacts, someMoment), { numRuns: 4000, seed: 20_260_115 });
    for (const audience of audiences) {
      const reached = new Set(drawn.map(([facts, at]) => height(facts, audience, at)));
      expect([...reached].sort((one, other) => one - other)).toEqual([0, 2, 4, 6, 8, 9]);
    }
  });

  it('change a level often when a receipt goes', () => {
    const drawn = fc.sample(fc.tuple(someFacts, someMoment, fc.nat()), { numRuns: 4000, seed: 20_260_115 });
    const fallen = drawn.filter(
      ([facts, at, draw]) =>
        height(
          changeOne(facts, draw, () => []),
          'INTERNAL',
          at,
        ) < height(facts, 'INTERNAL', at),
    );
    expect(fallen.length).toBeGreaterThan(150);
  });
});
