import type { PersonPolicy } from '../role-policy.js';
import { attestations, leadership, participation, registry } from '../subjects.js';

/** An administrator keeps the platform: accounts, funds and who serves them. Never who leads, whatever other role they hold. */
export const administrator: PersonPolicy = (may, _my, mayNot) => {
  may(['create', 'change'], ['Funder', 'Fund']);
  may(['read', 'manageMembers'], 'FundMember');
  // The first owner of an organisation has nobody else to appoint them.
  may('manageMembers', 'OrganisationMember');
  may(['create', 'change'], 'Viewer');
  may('read', registry);

  mayNot(['read', 'create', 'change', 'attest', 'verify', 'publish'], [...leadership, ...participation, ...attestations]);
  // Which window a project came by, and what a release says before it is out, tell of it too.
  mayNot(['read', 'create', 'change', 'publish'], ['ProjectWindow', 'ReleaseDraft']);
};
