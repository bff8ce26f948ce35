import fc from 'fast-check';
import { type ConsentScope, consentScopes } from '../consent.js';
import { freshKey, seal, unseal } from '@ledby/platform';
import { attestedOn, runsOut, today } from '../leadership.builders.js';
import { agreesToBadge, answered, declined, receiptsOf, scopeNumber, type SeatWill, unanswered } from './seat.js';
import { contentLength, readContent, writeContent } from './seat-content.js';

const given = (scope: ConsentScope | null, objects = false) => answered(unanswered, { scope, objects }, attestedOn, runsOut);
const someAnswer = fc.record({ scope: fc.constantFrom(null, ...consentScopes), objects: fc.boolean() });
const someWill: fc.Arbitrary<SeatWill> = fc.oneof(
  fc.constant(unanswered),
  fc.constant(declined),
  someAnswer.map(({ scope, objects }) => given(scope, objects)),
);

describe('the will of a seat', () => {
  it('is nothing until it is said, and silence agrees to no badge', () => {
    expect(receiptsOf(unanswered)).toEqual([]);
    expect(agreesToBadge(unanswered)).toBe(false);
    expect(agreesToBadge(given(null))).toBe(true);
    expect(agreesToBadge(given('BADGE', true))).toBe(false);
  });

  it('is counted as far as it was given, from then until its end', () =>
    expect(receiptsOf(given('AGGREGATE'))).toEqual([{ scope: 'AGGREGATE', grantedAt: attestedOn, expiresAt: runsOut, withdrawnAt: null }]));

  it('can be made less by a later word, and keeps its term', () => {
    const less = answered(given('BADGE'), { scope: 'INTERNAL', objects: true }, today, new Date('2099-01-01'));
    expect(less).toEqual({ ...given('INTERNAL'), objects: true });
    expect(answered(given('BADGE'), { scope: null, objects: false }, today, runsOut)).toEqual({ ...declined, objects: false });
  });

  it.each([
    ['a refusal', given(null)],
    ['a withdrawal', declined],
    ['less', given('INTERNAL')],
  ])('is never made more by a second letter than %s', (_, will) =>
    expect(scopeNumber(answered(will, { scope: 'BADGE', objects: false }, today, runsOut).scope)).toBe(scopeNumber(will.scope)),
  );

  it('whatever is said after the first answer, never counts for more, nor takes an objection back', () =>
    fc.assert(
      fc.property(someWill, fc.array(someAnswer, { minLength: 1 }), (first, words) => {
        let will = answered(first, words[0] ?? { scope: null, objects: true }, attestedOn, runsOut);
        for (const word of words.slice(1)) {
          const next = answered(will, word, today, runsOut);
          expect(scopeNumber(next.scope)).toBeLessThanOrEqual(Math.min(scopeNumber(will.scope), scopeNumber(word.scope)));
          expect(next.objects || !will.objects).toBe(true);
          will = next;
        }
      }),
    ));
});

describe('the content of a seat', () => {
  it('is of one length and is read as it was written', () =>
    fc.assert(
      fc.property(someWill, will => {
        expect(writeContent(will)).toHaveLength(contentLength);
        expect(readContent(writeContent(will))).toEqual(will);
      }),
    ));

  it('says nothing where it cannot be read', () => {
    const key = freshKey();
    const sealed = seal(key, writeContent(given('BADGE')), 'here');
    expect(readContent(unseal(freshKey(), sealed, 'here'))).toEqual(unanswered);
    expect(readContent(Buffer.alloc(contentLength, 9))).toEqual(unanswered);
    expect(readContent(Buffer.alloc(3))).toEqual(unanswered);
  });
});
