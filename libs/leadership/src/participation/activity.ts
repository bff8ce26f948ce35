import type { LeadershipLevel } from '../leadership-level.js';
import { ceilingOfSafeguards, type SafeguardAnswer, type SafeguardCode, safeguardCodes, testimonySafeguardCodes } from './safeguard.js';

/** In what survivors take part. Testimony is kept apart from all the rest: it is guarded more strictly, and never counted. */
export const activityKinds = ['PEER_SUPPORT', 'TRAINING_AND_AWARENESS', 'ADVISORY', 'GOVERNANCE', 'TESTIMONY_IN_PROCEEDINGS'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export type SafeguardAnswers = { readonly [code in SafeguardCode]?: SafeguardAnswer | null };

/** One kind of activity of a project, with what it owes to whoever takes part. How many take part, who and when is not recorded. */
export type Activity = SafeguardAnswers & {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly isEnded: boolean;
};

const harmless: readonly string[] = activityKinds.filter(kind => kind !== 'TESTIMONY_IN_PROCEEDINGS');

/** A kind that cannot be read owes everything: it might be testimony. */
export const safeguardsOwedBy = (kind: ActivityKind): readonly SafeguardCode[] =>
  harmless.includes(kind) ? safeguardCodes : [...safeguardCodes, ...testimonySafeguardCodes];

export const missingSafeguards = (activity: Activity): readonly SafeguardCode[] =>
  activity.isEnded === true ? [] : safeguardsOwedBy(activity.kind).filter(code => activity[code] !== 'MET');

/** An activity only ever holds down: that survivors take part is no proof that they lead. */
export const ceilingOfActivities = (activities: readonly Activity[]): LeadershipLevel =>
  ceilingOfSafeguards(activities.flatMap(missingSafeguards));
