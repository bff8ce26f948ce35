import fc from 'fast-check';
import { type Audience, audiences, type ConsentReceipt, consentScopes } from './consent.js';
import { evaluateLeadership } from './evaluate-leadership.js';
import { guardCodes } from './guard.js';
import { bodyKinds, type LeadershipBody } from './leadership-body.js';
import type { LeadershipFacts } from './leadership-facts.js';
import { heightOf } from './leadership-level.js';
import { inputAreas } from './paid-input.js';
import { type Activity, activityKinds } from './participation/activity.js';
import {
  type SafeguardAnswer,
  safeguardAnswers,
  type SafeguardCode,
  safeguardCodes,
  testimonySafeguardCodes,
} from './participation/safeguard.js';
import { askedStatuses, replyStatuses } from './reply.js';
import { type VerificationState, verificationStates } from './verification.workflow.js';

export const numRuns = Number(process.env['LEDBY_PROPERTY_RUNS'] ?? 1000);
export const timeout = 20_000 + numRuns * 5;

export const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(table) as K[];
export const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
/** Mostly this, now and then anything: wholly random attestations would nearly all state nothing and prove nothing. */
export const mostly = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: rare });

export const day = 86_400_000;
export const start = Date.UTC(2026, 0, 15);
export const onDay = (from: number, to: number) => fc.integer({ min: from, max: to }).map(days => new Date(start + days * day));

const someReceipt: fc.Arbitrary<ConsentReceipt> = fc
  .record({
    scope: oneOf(consentScopes),
    grantedAt: mostly(onDay(-60, 30), onDay(-300, 200)),
    lasts: mostly(fc.integer({ min: 150, max: 365 }), fc.integer({ min: -5, max: 900 })),
    withdrawnAt: mostly(fc.constant(null), onDay(0, 300)),
  })
  .map(({ lasts, ...receipt }) => ({ ...receipt, expiresAt: new Date(receipt.grantedAt.getTime() + lasts * day) }));

export const someBody = (kind: LeadershipBody['kind']): fc.Arbitrary<LeadershipBody> =>
  fc
    .record({
      seatsTotal: mostly(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 40 })),
      fill: fc.integer({ min: 0, max: 10 }),
      hasVote: mostly(fc.constant(true), fc.boolean()),
      controlsBudget: fc.boolean(),
    })
    .chain(({ fill, ...body }) => {
      // Up to two more than the seats: the inconsistent record is part of the claim.
      const most = Math.min(fill, body.seatsTotal + 2);
      return fc.array(someReceipt, { minLength: most, maxLength: most }).map(receipts => ({ ...body, kind, receipts }));
    });

const someBodies = mostly(
  fc
    .tuple(someBody('GOVERNING_BODY'), fc.option(someBody('SENIOR_STAFF'), { freq: 1 }), someBody('PROJECT_DECISION_GROUP'))
    .map(bodies => bodies.filter(body => body !== null)),
  fc.array(oneOf(bodyKinds).chain(someBody), { maxLength: 4 }),
);

const someAnswer = mostly<SafeguardAnswer>(fc.constant('MET'), oneOf(safeguardAnswers));

export const someActivity: fc.Arbitrary<Activity> = fc.record({
  id: fc.uuid(),
  kind: oneOf(activityKinds),
  isEnded: mostly(fc.constant(false), fc.boolean()),
  ...(Object.fromEntries([...safeguardCodes, ...testimonySafeguardCodes].map(code => [code, someAnswer])) as Record<
    SafeguardCode,
    typeof someAnswer
  >),
});

export const someFacts: fc.Arbitrary<LeadershipFacts> = fc.record({
  subject: oneOf(['ORGANISATION', 'PROJECT'] as const),
  state: mostly(fc.constant<VerificationState>('FUND_VERIFIED'), oneOf(keysOf(verificationStates))),
  attestedAt: mostly<Date | null>(onDay(-60, 10), fc.constant(null)),
  validUntil: mostly<Date | null>(onDay(250, 420), onDay(-60, 900)),
  askedStatus: mostly(fc.constant('AS200' as const), oneOf([null, ...keysOf(askedStatuses)])),
  replyStatus: mostly(fc.constant('RS200' as const), oneOf([null, ...keysOf(replyStatuses)])),
  guards: fc
    .array(fc.nat({ max: 99 }), { minLength: 7, maxLength: 7 })
    .map(draws =>
      guardCodes.flatMap((code, index) => (draws[index] === 0 ? [] : [{ code, met: draws[index] !== 1, evidence: 'a-paper' }])),
    ),
  inputs: mostly(
    onDay(-90, 30).map(givenAt => [{ area: 'DESIGN' as const, givenAt, paid: true, evidence: 'a-paper' }]),
    fc.array(fc.record({ area: oneOf(inputAreas), givenAt: onDay(-500, 300), paid: fc.boolean(), evidence: oneOf([null, 'a-paper']) }), {
      maxLength: 2,
    }),
  ),
  bodies: someBodies,
  activities: mostly<readonly Activity[]>(fc.constant([]), fc.array(someActivity, { maxLength: 2 })),
});

export const someMoment = mostly(onDay(20, 200), onDay(-30, 400));
export const someAudience = oneOf(audiences);
export const height = (facts: LeadershipFacts, audience: Audience, at: Date) => heightOf(evaluateLeadership(facts, audience, at));
