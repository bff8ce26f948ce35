import type { OrganisationRolePolicy } from '../role-policy.js';
import { payments } from '../subjects.js';

/** An owner answers for an organisation: reads it, its people, its projects and the money awarded and paid to it. */
export const organisationOwner: OrganisationRolePolicy = (may, my) => {
  may('read', 'Organisation', { id: { $in: my.organisations } });
  may('read', ['OrganisationIdentifier', 'OrganisationAlias', 'OrganisationMember'], { organisationId: { $in: my.organisations } });
  may('manageMembers', 'OrganisationMember', { organisationId: { $in: my.organisations } });
  may('read', 'Project', { organisationId: { $in: my.organisations } });
  may(['read', 'attest'], 'ParticipationActivity', { organisationId: { $in: my.organisations } });
  may('read', ['Grant', ...payments], { recipientId: { $in: my.organisations } });
  may(['read', 'attest'], 'LeadershipAttestation', { organisationId: { $in: my.organisations } });
  may('read', 'OrganisationNotice', { organisationId: { $in: my.organisations } });
  may('attest', ['SeatOffer', 'Badge'], { organisationId: { $in: my.organisations } });

  const ofOurs = { organisationId: { $in: my.organisations } };
  const sharedWithUs = { partnerIds: { $in: my.organisations } };
  may(['read', 'create', 'change', 'certify'], 'Application', ofOurs);
  may('read', ['Answer', 'ApplicationRevision', 'ChangeRequest', 'ApplicationFile'], ofOurs);
  may('read', ['Application', 'Answer', 'ApplicationRevision', 'ChangeRequest', 'ApplicationFile'], sharedWithUs);
  may('change', 'Application', { editingPartnerIds: { $in: my.organisations } });

  may('read', ['CallForProposals', 'Clarification', 'FormVersion'], { readerIds: { $in: my.organisations } });
  may('read', ['Clarification', 'DeadlineExtension'], { organisationId: { $in: my.organisations } });
  may('create', 'Clarification', { organisationId: { $in: my.organisations } });
  may('read', 'DueDiligenceProfile', { id: { $in: my.organisations } });
  may('read', 'OutcomeLetter', { organisationId: { $in: my.organisations }, isAnnounced: true });
  may('read', 'ApplicationComment', { organisationId: { $in: my.organisations }, audience: 'APPLICANT' });
  may('read', 'ApplicationComment', { partnerIds: { $in: my.organisations }, audience: 'APPLICANT' });
  may('read', 'OutcomeLetter', { partnerIds: { $in: my.organisations }, isAnnounced: true });
  may(['read', 'certify'], 'Offer', { organisationId: { $in: my.organisations } });
};
