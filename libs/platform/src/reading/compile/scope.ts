import { sql } from 'kysely';
import type { RowCondition } from '../../access/access-policy.js';
import { type Fragment, type RowReader, snakeCase } from '../model/column.js';
import type { JoinKeys, ReadModel } from '../model/read-model.js';
import type { Compilation } from './compilation.js';

export const all = (conditions: readonly (Fragment | undefined)[]): Fragment => {
  const stated = conditions.filter(condition => condition !== undefined);
  return stated.length === 0
    ? sql`true`
    : sql.join(
        stated.map(condition => sql`(${condition})`),
        sql` and `,
      );
};

export function conditionOn(c: Compilation, row: RowReader, condition: RowCondition): Fragment | undefined {
  switch (condition.kind) {
    case 'always':
      return undefined;
    case 'never':
      return sql`false`;
    case 'within':
      return c.within(row(snakeCase(condition.field)), condition.sets);
    case 'overlaps':
      return c.overlaps(row(snakeCase(condition.field)), condition.sets);
    case 'equals':
      return sql`${row(snakeCase(condition.field))} = ${sql.lit(condition.value)}`;
    case 'differs':
      return sql`${row(snakeCase(condition.field))} is distinct from ${sql.lit(condition.value)}`;
    case 'and':
      return all(condition.parts.map(part => conditionOn(c, row, part)));
    case 'or':
      return sql.join(
        condition.parts.map(part => sql`(${conditionOn(c, row, part) ?? sql`true`})`),
        sql` or `,
      );
  }
}

export const scopeOf = (c: Compilation, model: ReadModel): RowCondition => c.policy.rows(c.actor, 'read', model.subject);

/** The parent's condition, said in the words of the child: each field is renamed along the columns that join them. */
function renamed(condition: RowCondition, on: JoinKeys): RowCondition | undefined {
  switch (condition.kind) {
    case 'always':
    case 'never':
      return condition;
    case 'and':
    case 'or': {
      const parts = condition.parts.map(part => renamed(part, on));
      return parts.every(part => part !== undefined) ? { ...condition, parts } : undefined;
    }
    default: {
      const theirs = on[snakeCase(condition.field)];
      return theirs === undefined ? undefined : { ...condition, field: theirs };
    }
  }
}

const spelled = (condition: RowCondition): RowCondition =>
  condition.kind === 'always' || condition.kind === 'never'
    ? condition
    : 'parts' in condition
      ? { ...condition, parts: condition.parts.map(spelled) }
      : { ...condition, field: snakeCase(condition.field) };

/** True when the parent has passed the very condition that the child would be asked, on columns that are equal by the join. */
export function isCovered(parent: RowCondition, child: RowCondition, on: JoinKeys): boolean {
  const implied = renamed(parent, on);
  return implied !== undefined && JSON.stringify(implied) === JSON.stringify(spelled(child));
}
