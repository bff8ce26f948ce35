import type { OrganisationRolePolicy } from '../role-policy.js';
import { payments } from '../subjects.js';

/** A viewer follows an organisation: reads it, its projects and the money awarded and paid to it. */
export const organisationViewer: OrganisationRolePolicy = (may, my) => {
  may('read', 'Organisation', { id: { $in: my.organisations } });
  may('read', ['OrganisationIdentifier', 'OrganisationAlias'], { organisationId: { $in: my.organisations } });
  may('read', 'Project', { organisationId: { $in: my.organisations } });
  may('read', ['Grant', ...payments], { recipientId: { $in: my.organisations } });
  may('read', ['Application', 'Answer', 'ApplicationRevision', 'ChangeRequest', 'ApplicationFile'], {
    organisationId: { $in: my.organisations },
  });
  may('read', ['Application', 'Answer', 'ApplicationRevision', 'ChangeRequest', 'ApplicationFile'], {
    partnerIds: { $in: my.organisations },
  });

  may('read', ['CallForProposals', 'Clarification', 'FormVersion'], { readerIds: { $in: my.organisations } });
  may('read', ['Clarification', 'DeadlineExtension'], { organisationId: { $in: my.organisations } });
  may('read', 'DueDiligenceProfile', { id: { $in: my.organisations } });
  may('read', 'OutcomeLetter', { organisationId: { $in: my.organisations }, isAnnounced: true });
  may('read', 'ApplicationComment', { organisationId: { $in: my.organisations }, audience: 'APPLICANT' });
  may('read', 'ApplicationComment', { partnerIds: { $in: my.organisations }, audience: 'APPLICANT' });
  may('read', 'OutcomeLetter', { partnerIds: { $in: my.organisations }, isAnnounced: true });
  may('read', 'Offer', { organisationId: { $in: my.organisations } });
};
