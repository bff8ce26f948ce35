import type { FundRolePolicy } from '../role-policy.js';
import { callGuests, calls, leadership, payments, registry } from '../subjects.js';

/** An officer runs a fund: reads all of it, who leads included, and keeps everything but the payments themselves. */
export const officer: FundRolePolicy = (may, my) => {
  const ofTheirFunds = { fundId: { $in: my.funds } };

  may('read', [...calls, 'Project', 'ProjectWindow', 'Grant', ...payments, 'PortfolioSummary', ...leadership, 'FundMember'], ofTheirFunds);
  may(['create', 'change'], [...calls, 'Project', 'Grant', 'Tranche'], ofTheirFunds);
  may(['read', 'change'], callGuests, ofTheirFunds);
  may(['read', 'change'], ['Rubric', 'Assignment', 'Assessment'], ofTheirFunds);
  may(['read', 'change'], ['BoardSession', 'AgendaItem', 'BoardVote', 'AwardTerms', 'Decision'], ofTheirFunds);
  may(['read', 'change'], 'RiskFlag', ofTheirFunds);
  may('read', 'Offer', ofTheirFunds);
  may('read', ['BlindApplication', 'ApplicationReview', 'ReviewerProfile'], ofTheirFunds);
  may('award', 'Grant', ofTheirFunds);
  may(['read', 'attest'], 'ParticipationActivity', ofTheirFunds);
  may(['read', 'create', 'verify'], 'LeadershipAttestation', ofTheirFunds);
  may(['read', 'create'], ['LeadershipReview', 'EngagementTraining', 'LeadershipPolicyVersion'], ofTheirFunds);
  may(['read', 'create', 'change', 'publish'], 'ReleaseDraft', ofTheirFunds);
  may('publish', 'LeadershipPolicyVersion', ofTheirFunds);
  // When new badges are shown, never whose: a badge is asked for by an organisation alone.
  may('change', 'BadgeDays', ofTheirFunds);

  const handedIn = { ...ofTheirFunds, isSubmitted: true };
  may(['read', 'screen'], 'Application', handedIn);
  may('read', ['ApplicationStanding', 'ApplicationFile'], handedIn);
  may('read', ['ApplicationRevision', 'EligibilityReview', 'ChangeRequest', 'OutcomeLetter', 'ApplicationComment'], ofTheirFunds);

  // The registry has no fund of its own: whoever runs one keeps it for all.
  may(['read', 'create', 'change', 'merge'], registry);
};
