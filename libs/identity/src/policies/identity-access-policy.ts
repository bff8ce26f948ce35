import { type Actor, anActor, type FundRole, fundRoles, type OrganisationRole, organisationRoles } from '@ledby/kernel';
import { AccessPolicy, type RowCondition } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { abilityOf, rolesHeld } from './ability.js';
import type { Ability } from './role-policy.js';
import { rowConditionOf } from './row-condition.js';
import { type Action, actions, type SubjectName, subjects } from './subjects.js';

const never: RowCondition = { kind: 'never' };

const isKnown = (action: string, subject: string) =>
  (actions as readonly string[]).includes(action) && (subjects as readonly string[]).includes(subject);

const holdingEach = <Role extends string>(roles: readonly Role[]) =>
  Object.fromEntries(roles.map(role => [role, ['-']])) as unknown as Record<Role, readonly string[]>;

const someoneWithEveryRole = (isAdministrator: boolean) =>
  anActor({
    userId: '-',
    isAdministrator,
    funds: holdingEach<FundRole>(fundRoles),
    organisations: holdingEach<OrganisationRole>(organisationRoles),
  });

const fieldsOf = (condition: RowCondition): readonly string[] =>
  condition.kind === 'and' || condition.kind === 'or' ? condition.parts.flatMap(fieldsOf) : 'field' in condition ? [condition.field] : [];

/** The role policies, asked both ways: of an object in hand, and as the rows of a type. */
@Injectable()
export class IdentityAccessPolicy extends AccessPolicy {
  private readonly abilities = new WeakMap<Actor, Ability>();
  private readonly conditions = new Map<string, RowCondition>();
  private readonly fields = new Map<string, readonly string[]>();

  /** Reads every rule once, so that a policy that cannot be read as rows stops the start and not a request. */
  constructor() {
    super();
    for (const subject of subjects) {
      for (const action of actions) {
        const fields = [false, true].flatMap(isAdministrator =>
          fieldsOf(this.rows(someoneWithEveryRole(isAdministrator), action, subject)),
        );
        this.fields.set(`${action} ${subject}`, [...new Set(fields)]);
      }
    }
  }

  rows(actor: Actor, action: string, subject: string): RowCondition {
    if (!this.mayAtAll(actor, action, subject)) {
      return never;
    }
    const key = `${rolesHeld(actor)} ${action} ${subject}`;
    const known = this.conditions.get(key);
    if (known !== undefined) {
      return known;
    }
    const condition = rowConditionOf(this.rulesFor(actor, action, subject));
    this.conditions.set(key, condition);
    return condition;
  }

  allows(actor: Actor, action: string, subject: string, object: object): boolean {
    if (!this.mayAtAll(actor, action, subject)) {
      return false;
    }
    // Half an object would be judged on what it lacks: "not a draft" holds of a cycle that brought no status.
    const missing = this.fields.get(`${action} ${subject}`)?.find(field => !(field in object));
    if (missing !== undefined) {
      throw new Error(`To decide who may ${action} ${subject}, its ${missing} must be in hand.`);
    }
    const deciding = this.rulesFor(actor, action, subject).find(rule => rule.matchesConditions(object as SubjectName & object));
    return deciding !== undefined && !deciding.inverted;
  }

  private mayAtAll(actor: Actor, action: string, subject: string): boolean {
    return isKnown(action, subject) && (actor.mayWrite || action === 'read');
  }

  private rulesFor(actor: Actor, action: string, subject: string) {
    const ability = this.abilities.get(actor) ?? abilityOf(actor);
    this.abilities.set(actor, ability);
    return ability.rulesFor(action as Action, subject as SubjectName);
  }
}
