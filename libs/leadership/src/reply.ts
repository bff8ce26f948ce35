import type { Audience } from './consent.js';
import type { LeadershipLevel } from './leadership-level.js';
import { AttestationInconsistent } from './leadership.errors.js';

/** Codes of the 360Giving DEI extension, code list askedStatus. */
export const askedStatuses = {
  AS100: { title: 'Not asked, because it was not applicable.', wasAsked: false },
  AS101: { title: 'Not asked, because the grant is older than the question.', wasAsked: false },
  AS200: { title: 'Asked during the application, before the decision.', wasAsked: true },
  AS201: { title: 'Asked after the decision.', wasAsked: true },
} as const;
export type AskedStatus = keyof typeof askedStatuses;

/** What a reader of totals sees beside the levels. They are kept apart because a share of “everyone” would count silence as a no. */
export const replyDenominators = ['NOT_ASKED', 'PREFER_NOT_TO_SAY', 'NO_REPLY', 'ANSWERED'] as const;
export type ReplyDenominator = (typeof replyDenominators)[number];

type ReplyRule = {
  readonly title: string;
  readonly denominator: ReplyDenominator;
  /** As high as an attestation with this reply can stand, for each audience. */
  readonly ceiling: Readonly<Record<Audience, LeadershipLevel>>;
};

const nobody = { INTERNAL: 'NOT_STATED', AGGREGATE: 'NOT_STATED', BADGE: 'NOT_STATED' } as const;

/** Codes of the 360Giving DEI extension, code list replyStatus. */
export const replyStatuses = {
  RS100: { title: 'No reply was received.', denominator: 'NO_REPLY', ceiling: nobody },
  RS200: {
    title: 'A reply was received.',
    denominator: 'ANSWERED',
    ceiling: { INTERNAL: 'SURVIVOR_LED', AGGREGATE: 'SURVIVOR_LED', BADGE: 'SURVIVOR_LED' },
  },
  // A general reply says that no particular group leads; how the organisation works with survivors can still be attested.
  RS201: {
    title: 'The reply is general and names no group.',
    denominator: 'ANSWERED',
    ceiling: { INTERNAL: 'SURVIVOR_INFORMED', AGGREGATE: 'SURVIVOR_INFORMED', BADGE: 'SURVIVOR_INFORMED' },
  },
  RS202: { title: 'The reply was: prefer not to say.', denominator: 'PREFER_NOT_TO_SAY', ceiling: nobody },
  RS203: {
    title: 'A reply was received, without permission to publish it.',
    denominator: 'ANSWERED',
    ceiling: { INTERNAL: 'SURVIVOR_LED', AGGREGATE: 'NOT_STATED', BADGE: 'NOT_STATED' },
  },
} as const satisfies Record<string, ReplyRule>;
export type ReplyStatus = keyof typeof replyStatuses;

const asked: ReadonlyMap<string, { readonly wasAsked: boolean }> = new Map(Object.entries(askedStatuses));
const replies: ReadonlyMap<string, ReplyRule> = new Map(Object.entries(replyStatuses));

export type Reply = { readonly askedStatus: AskedStatus | null; readonly replyStatus: ReplyStatus | null };

const ruleOf = ({ askedStatus, replyStatus }: Reply): ReplyRule | undefined =>
  asked.get(askedStatus ?? '')?.wasAsked === true ? (replies.get(replyStatus ?? '') ?? replyStatuses.RS100) : undefined;

export const denominatorOf = (reply: Reply): ReplyDenominator => ruleOf(reply)?.denominator ?? 'NOT_ASKED';

export const ceilingOfReply = (reply: Reply, audience: Audience): LeadershipLevel => ruleOf(reply)?.ceiling[audience] ?? 'NOT_STATED';

export function demandReplyToAQuestion({ askedStatus, replyStatus }: Reply): void {
  if (replyStatus !== null && replyStatus !== 'RS100' && ruleOf({ askedStatus, replyStatus }) === undefined) {
    throw new AttestationInconsistent('A reply is recorded only where the question was asked.', { rule: 'REPLY_TO_A_QUESTION' });
  }
}
