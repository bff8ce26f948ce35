import fc from 'fast-check';
import { type Audience, audiences, consentScopes, reaches } from './consent.js';
import { evaluateLeadership } from './evaluate-leadership.js';
import { guardCodes, unmetGuards } from './guard.js';
import { day, keysOf, numRuns, oneOf, someAudience, someFacts, someMoment, start, timeout } from './leadership.arbitraries.js';
import { aPaidInput, today } from './leadership.builders.js';
import { bodyKinds } from './leadership-body.js';
import { denominatorAt, type LeadershipFacts } from './leadership-facts.js';
import { leadershipLevels } from './leadership-level.js';
import { nextChange } from './next-change.js';
import { hasPaidInput, type InputArea, inputAreas } from './paid-input.js';
import { activityKinds } from './participation/activity.js';
import { askedStatuses, replyDenominators, replyStatuses } from './reply.js';
import { safeguardingAlerts } from './safeguarding-alert.js';
import { verificationStates } from './verification.workflow.js';

describe('what cannot be read', () => {
  const anyWord = fc.oneof(
    oneOf<unknown>([null, undefined, '', 'constructor', '__proto__', 'toString', 'UNKNOWN', 'AS999', 'RS999', 'G8', 'rs200', 7]),
    fc.string(),
  );
  const anyMoment = oneOf<unknown>([null, undefined, new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15), new Date(start)]);
  const anyNumber = fc.oneof(fc.double(), oneOf<unknown>([null, undefined, Number.NaN, -1, 2 ** 31, 2 ** 53, '7']));
  const anyFlag = oneOf<unknown>([true, false, null, undefined, 'true', 1]);
  const usually = (usual: fc.Arbitrary<unknown>, rare: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: rare });
  const twisted = fc
    .record({
      subject: usually(oneOf(['ORGANISATION', 'PROJECT']), anyWord),
      state: usually(fc.constant('FUND_VERIFIED'), anyWord),
      attestedAt: usually(fc.constant(new Date(start)), anyMoment),
      validUntil: usually(fc.constant(new Date(start + 300 * day)), anyMoment),
      askedStatus: usually(fc.constant('AS200'), anyWord),
      replyStatus: usually(fc.constant('RS200'), anyWord),
      guards: fc.array(
        fc.record({ code: usually(oneOf(guardCodes), anyWord), met: usually(fc.constant(true), anyFlag), evidence: anyWord }),
        { maxLength: 9 },
      ),
      inputs: fc.array(
        fc.record({
          area: usually(oneOf(inputAreas), anyWord),
          givenAt: anyMoment,
          paid: usually(fc.constant(true), anyFlag),
          evidence: anyWord,
        }),
        { maxLength: 2 },
      ),
      bodies: fc.array(
        fc.record({
          kind: usually(oneOf(bodyKinds), anyWord),
          seatsTotal: usually(fc.integer({ min: 0, max: 5 }), anyNumber),
          hasVote: anyFlag,
          controlsBudget: anyFlag,
          receipts: fc.array(
            fc.record({
              scope: usually(oneOf(consentScopes), anyWord),
              grantedAt: anyMoment,
              expiresAt: anyMoment,
              withdrawnAt: anyMoment,
            }),
            { maxLength: 4 },
          ),
        }),
        { maxLength: 3 },
      ),
      activities: fc.array(fc.record({ id: anyWord, kind: usually(oneOf(activityKinds), anyWord), isEnded: anyFlag, voluntary: anyWord }), {
        maxLength: 2,
      }),
    })
    // Rows of a newer or older version are not what the types say; that is what is tested here.
    .map(facts => facts as unknown as LeadershipFacts);

  it(
    'never throws, for no audience and at no moment',
    () =>
      fc.assert(
        fc.property(
          twisted,
          fc.oneof(
            someAudience,
            anyWord.map(word => word as Audience),
          ),
          oneOf([new Date(start + day), new Date(Number.NaN)]),
          (facts, audience, at) => {
            expect(leadershipLevels).toContain(evaluateLeadership(facts, audience, at).level);
            expect(replyDenominators).toContain(denominatorAt(facts, at));
            expect(() => nextChange(facts, at)).not.toThrow();
            expect(guardCodes).toEqual(expect.arrayContaining([...safeguardingAlerts(facts, at)]));
          },
        ),
        { numRuns },
      ),
    timeout,
  );

  it.each(['subject', 'state', 'askedStatus', 'replyStatus'] as const)(
    'is not stated when it is the %s',
    field =>
      fc.assert(
        fc.property(
          someFacts,
          anyWord.filter(word => !allWords.has(word)),
          someAudience,
          someMoment,
          (facts, word, audience, at) => {
            expect(evaluateLeadership({ ...facts, [field]: word }, audience, at).level).toBe('NOT_STATED');
          },
        ),
        { numRuns },
      ),
    timeout,
  );

  it(
    'is not stated to an audience nobody knows',
    () =>
      fc.assert(
        fc.property(
          someFacts,
          anyWord.filter(word => !allWords.has(word)),
          someMoment,
          (facts, word, at) => {
            expect(evaluateLeadership(facts, word as Audience, at).level).toBe('NOT_STATED');
          },
        ),
        { numRuns },
      ),
    timeout,
  );

  const allWords = new Set<unknown>([
    'ORGANISATION',
    'PROJECT',
    ...keysOf(verificationStates),
    ...keysOf(askedStatuses),
    ...keysOf(replyStatuses),
    ...audiences,
  ]);

  it('reaches no audience nobody knows, and meets no guard with a word', () => {
    expect(consentScopes.map(scope => reaches(scope, 'PUBLIC' as Audience))).toEqual([false, false, false]);
    expect(unmetGuards([{ code: 'G1', met: 'false' as unknown as boolean, evidence: 'a-paper' }])).toContain('G1');
    expect(hasPaidInput([aPaidInput({ area: 'STORY' as InputArea })], today)).toBe(false);
  });
});
