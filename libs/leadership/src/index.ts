export { PublishBadges } from './badges/publish-badges.js';
export { RequestBadge } from './badges/request-badge.js';
export { ShownBadges } from './badges/shown-badges.js';
export { badgeText, mayOfferBadge } from './badge.js';
export {
  type Audience,
  audiences,
  type ConsentReceipt,
  type ConsentScope,
  consentScopes,
  isLiveFor,
  narrowed,
  reaches,
  withdrawn,
} from './consent.js';
export { evaluateForEveryAudience, evaluateLeadership, isSurvivorLedUnder } from './evaluate-leadership.js';
export { type EvidenceKind, evidenceKinds, type Guard, type GuardCode, guardCodes, guardRules, unmetGuards } from './guard.js';
export {
  type BodyKind,
  bodyKinds,
  bodyRules,
  type CountedBody,
  countBody,
  demandConsistentBodies,
  type LeadershipBody,
  type LeadershipSubject,
  leadershipSubjects,
} from './leadership-body.js';
export { AttestationInconsistent, ConfirmationMissing, ConsentOnlyNarrows, TermRefused } from './leadership.errors.js';
export { denominatorAt, type LeadershipFacts, standsAt } from './leadership-facts.js';
export { heightOf, isAtLeast, type LeadershipLevel, leadershipLevels, notStated, numberOfLevel, type Rung } from './leadership-level.js';
export {
  isSurvivorLed,
  leadershipPolicies,
  type LeadershipPolicy,
  type LeadershipPolicyCode,
  leadershipPolicyNamed,
  type PolicyDemand,
  policyOfLevel,
  policyOfStrict,
  survivorLedFrom,
} from './leadership-policy.js';
export { nextChange } from './next-change.js';
export {
  type Activity,
  type ActivityKind,
  activityKinds,
  ceilingOfActivities,
  missingSafeguards,
  safeguardsOwedBy,
} from './participation/activity.js';
export {
  type SafeguardAnswer,
  safeguardAnswers,
  type SafeguardCode,
  safeguardCodes,
  safeguardRules,
  testimonySafeguardCodes,
  testimonySafeguardRules,
} from './participation/safeguard.js';
export { DeclareActivity } from './participation/declare-activity.js';
export { hasPaidInput, type InputArea, inputAreas, type SurvivorInput } from './paid-input.js';
export {
  type AskedStatus,
  askedStatuses,
  demandReplyToAQuestion,
  denominatorOf,
  type Reply,
  type ReplyDenominator,
  replyDenominators,
  type ReplyStatus,
  replyStatuses,
} from './reply.js';
export { safeguardingAlerts } from './safeguarding-alert.js';
export { demandTerm, longestTermInMonths, monthsLater } from './term.js';
export { demandEvidence, demandPeers, demandTwoVerifiers, type Verifier } from './verification-demands.js';
export {
  nextState,
  type Party,
  speaksTo,
  type VerificationMove,
  type VerificationState,
  verificationStates,
  verificationWorkflow,
  whyNot,
} from './verification.workflow.js';
export { declined, type SeatWill, unanswered } from './seats/seat.js';
export { sealSeat } from './seats/sealed-seat.js';
export { AnswerForSeat } from './seats/answer-for-seat.js';
export { hasSeats, LayOutSeats, mostSeatsOfABody, type SeatsToLayOut } from './seats/lay-out-seats.js';
export { digestOfCode, inGroups, newPaperCode, readPaperCode } from './seats/paper-code.js';
export { SweepSeats } from './seats/sweep-seats.js';
export { WithdrawConsent } from './seats/withdraw-consent.js';
export type { SubjectOfFund } from './standings/load-facts.js';
export { RebuildStandings } from './standings/rebuild-standings.js';
export { RecomputeStanding } from './standings/recompute-standing.js';
export { consentEventReads } from './seats/consent-event.reads.js';
export { ForgetConsentEvents } from './seats/forget-consent-events.js';
export { LapseStandings } from './lapse-standings.js';
export { LeadershipModule } from './leadership.module.js';
export { safeguardingAlertReads } from './alerts/safeguarding-alert.reads.js';
export { leadershipStandingReads, organisationLeadershipReads, projectLeadershipReads } from './leadership-standing.reads.js';
export { LeadershipLevelList, LeadershipReplyList, LeadershipSubjectList } from './leadership.lists.js';
export { participationActivityReads } from './participation/participation-activity.reads.js';
export { LeaveWithMerge } from './attestations/leave-with-merge.js';
export { attestationReads } from './attestations/attestation.reads.js';
export { organisationNoticeReads } from './attestations/organisation-notice.reads.js';
export { leadershipPolicyReads } from './policies/leadership-policy.reads.js';
export { demandKnownPolicy, findPolicy } from './policies/policy-in-force.js';
