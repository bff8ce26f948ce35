import { createMongoAbility, type RawRuleOf } from '@casl/ability';
import type { Actor, FundRole, OrganisationRole } from '@ledby/kernel';
import { administrator } from './by-role/administrator.policy.js';
import { analyst } from './by-role/analyst.policy.js';
import { dataProtection } from './by-role/data-protection.policy.js';
import { finance } from './by-role/finance.policy.js';
import { officer } from './by-role/officer.policy.js';
import { organisationEditor } from './by-role/organisation-editor.policy.js';
import { organisationOwner } from './by-role/organisation-owner.policy.js';
import { organisationViewer } from './by-role/organisation-viewer.policy.js';
import { reviewer } from './by-role/reviewer.policy.js';
import { signedIn } from './by-role/signed-in.policy.js';
import { trustee } from './by-role/trustee.policy.js';
import { type Ability, type FundRolePolicy, type May, type MayNot, named, type OrganisationRolePolicy } from './role-policy.js';

const byFundRole: Readonly<Record<FundRole, FundRolePolicy>> = {
  OFFICER: officer,
  REVIEWER: reviewer,
  TRUSTEE: trustee,
  FINANCE: finance,
  ANALYST: analyst,
  DATA_PROTECTION: dataProtection,
};

const byOrganisationRole: Readonly<Record<OrganisationRole, OrganisationRolePolicy>> = {
  OWNER: organisationOwner,
  EDITOR: organisationEditor,
  VIEWER: organisationViewer,
};

const fundRolesHeld = (actor: Actor) => (Object.keys(byFundRole) as FundRole[]).filter(role => actor.funds[role].length > 0);

const organisationRolesHeld = (actor: Actor) =>
  (Object.keys(byOrganisationRole) as OrganisationRole[]).filter(role => actor.organisations[role].length > 0);

/** Actors who hold the same roles are granted the same conditions; only the members of the sets differ. */
export const rolesHeld = (actor: Actor): string =>
  [...fundRolesHeld(actor), ...organisationRolesHeld(actor), ...(actor.isAdministrator ? ['ADMINISTRATOR'] : [])].join(',');

const listOf = <T>(oneOrMore: T | readonly T[]): T[] => (Array.isArray(oneOrMore) ? [...(oneOrMore as readonly T[])] : [oneOrMore as T]);

export function abilityOf(actor: Actor): Ability {
  const rules: RawRuleOf<Ability>[] = [];
  const may: May = (action, subject, conditions) => {
    rules.push({ action: listOf(action), subject: listOf(subject), conditions });
  };
  const mayNot: MayNot = (action, subject) => {
    rules.push({ action: listOf(action), subject: listOf(subject), inverted: true });
  };
  const self = named('user', [actor.userId]);
  signedIn(may, { self }, mayNot);
  for (const role of fundRolesHeld(actor)) {
    byFundRole[role](may, { funds: named(`funds.${role}`, actor.funds[role]), self });
  }
  for (const role of organisationRolesHeld(actor)) {
    byOrganisationRole[role](may, { organisations: named(`organisations.${role}`, actor.organisations[role]) });
  }
  // Last, because a later rule weighs more: what an administrator may not see stays unseen beside every other role.
  if (actor.isAdministrator) {
    administrator(may, { self }, mayNot);
  }
  return createMongoAbility<Ability>(rules);
}
