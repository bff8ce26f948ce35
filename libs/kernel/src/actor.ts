export const fundRoles = ['OFFICER', 'REVIEWER', 'TRUSTEE', 'FINANCE', 'ANALYST', 'DATA_PROTECTION'] as const;
export type FundRole = (typeof fundRoles)[number];

export const organisationRoles = ['OWNER', 'EDITOR', 'VIEWER'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** Whoever is asking, with what we already know about them. Built once per request, never trusted from it. */
export type Actor = {
  readonly userId: string;
  /** Tokens read; only a signed-in person may change anything. */
  readonly mayWrite: boolean;
  readonly isAdministrator: boolean;
  readonly funds: Readonly<Record<FundRole, readonly string[]>>;
  readonly organisations: Readonly<Record<OrganisationRole, readonly string[]>>;
};

const none = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map(key => [key, []])) as unknown as Record<K, readonly string[]>;

export function anActor(
  known: Partial<Omit<Actor, 'funds' | 'organisations'>> & {
    userId: string;
    funds?: Partial<Actor['funds']>;
    organisations?: Partial<Actor['organisations']>;
  },
): Actor {
  return {
    mayWrite: true,
    isAdministrator: false,
    ...known,
    funds: { ...none(fundRoles), ...known.funds },
    organisations: { ...none(organisationRoles), ...known.organisations },
  };
}

export const fundsOf = (actor: Actor): readonly string[] => [...new Set(fundRoles.flatMap(role => actor.funds[role]))].sort();

export const organisationsOf = (actor: Actor): readonly string[] =>
  [...new Set(organisationRoles.flatMap(role => actor.organisations[role]))].sort();
