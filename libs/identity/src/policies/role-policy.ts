import type { MongoAbility } from '@casl/ability';
import type { ActorSet } from '@ledby/platform';
import type { Action, SubjectName } from './subjects.js';

export type Ability = MongoAbility<[Action, SubjectName]>;

/** The ids themselves for an object in hand, and the name under which a statement binds them. */
export type NamedSet = readonly string[] & { readonly set: ActorSet };

export const named = (set: ActorSet, ids: readonly string[]): NamedSet => Object.assign([...ids], { set });

/** Only what a database can be asked as well; the start refuses anything else. */
export type PolicyCondition = Readonly<Record<string, string | boolean | { readonly $in: NamedSet } | { readonly $ne: string }>>;

type OneOrMore<T> = T | readonly T[];

export type May = (action: OneOrMore<Action>, subject: OneOrMore<SubjectName>, condition?: PolicyCondition) => void;

/** A refusal has no condition: one with a condition could not be read as rows. */
export type MayNot = (action: OneOrMore<Action>, subject: OneOrMore<SubjectName>) => void;

export type FundRolePolicy = (may: May, my: { readonly funds: NamedSet; readonly self: NamedSet }) => void;

export type OrganisationRolePolicy = (may: May, my: { readonly organisations: NamedSet }) => void;

export type PersonPolicy = (may: May, my: { readonly self: NamedSet }, mayNot: MayNot) => void;
