import type { PersonPolicy } from '../role-policy.js';

/** Whoever is signed in may read who funds what and what has been published, and looks after their own account. */
export const signedIn: PersonPolicy = (may, my) => {
  may('read', ['Funder', 'Fund', 'DatedStatement', 'ImpactRelease', 'LeadershipPolicyVersion']);
  may('read', ['GrantCycle', 'FundingWindow'], { status: { $ne: 'DRAFT' } });
  may('read', ['CallForProposals', 'Clarification', 'FormVersion'], { isPublic: true });

  may('read', ['Viewer', 'NoticePreference'], { id: { $in: my.self } });
  may('read', 'Notice', { userId: { $in: my.self } });
  may('read', ['FundMember', 'OrganisationMember'], { userId: { $in: my.self } });
  may(['read', 'create', 'change'], 'AccessToken', { userId: { $in: my.self } });
};
