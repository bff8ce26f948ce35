import type { LeadershipSubject } from '../leadership-body.js';
import type { LeadershipFacts } from '../leadership-facts.js';
import { type Activity, missingSafeguards } from '../participation/activity.js';
import { type SafeguardCode, safeguardCodes, testimonySafeguardCodes } from '../participation/safeguard.js';
import { safeguardingAlerts } from '../safeguarding-alert.js';

const upper = (code: SafeguardCode): string => code.replaceAll(/[A-Z]/g, letter => `_${letter}`).toUpperCase();

const ofGuards = ['G4', 'G6', 'G7'] as const;

/** What is not met: a guard of an attestation, or a safeguard of an activity. */
export const alertCodes: readonly string[] = [...ofGuards, ...[...safeguardCodes, ...testimonySafeguardCodes].map(upper)];

export type AlertCause = { readonly code: string; readonly activityId: string | null };

/** What is raised about: an organisation in one fund, or one of its projects. */
export type AlertSubject = {
  readonly fundId: string;
  readonly subject: LeadershipSubject;
  readonly organisationId: string;
  readonly projectId: string | null;
};

/** Of what has been attested, if anything has, and of what survivors take part in whether or not anything has. */
export const alertCauses = (facts: LeadershipFacts | undefined, activities: readonly Activity[], at: Date): readonly AlertCause[] => [
  ...(facts === undefined ? [] : safeguardingAlerts(facts, at).map(code => ({ code, activityId: null }))),
  ...activities.flatMap(activity => missingSafeguards(activity).map(code => ({ code: upper(code), activityId: activity.id }))),
];

export const isSameCause = (one: AlertCause, other: AlertCause): boolean => one.code === other.code && one.activityId === other.activityId;
