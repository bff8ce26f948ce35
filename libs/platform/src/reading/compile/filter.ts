import { sql } from 'kysely';
import type { ActorSet, RowCondition } from '../../access/access-policy.js';
import { type Fragment, type RowReader, snakeCase } from '../model/column.js';
import type { Filter, GivenValue, ReadModel, Transform } from '../model/read-model.js';
import type { Compilation } from './compilation.js';
import { conditionOn } from './scope.js';
import type { Arguments } from './slot.js';

type Asked = {
  readonly model: ReadModel;
  readonly row: RowReader;
  readonly given: Arguments;
  readonly field: number;
  readonly scope: RowCondition | undefined;
};

const fundsOf = (scope: RowCondition | undefined): readonly ActorSet[] | undefined =>
  scope?.kind === 'within' && snakeCase(scope.field) === 'fund_id' ? scope.sets : undefined;

const isFund = (as: Transform): boolean => typeof as === 'object' && (as.half === 'fund' || as.idOf === 'fnd');

/**
 * The caller's condition and one for each filter that was given; null means not given. A filter that names the fund takes
 * the caller's condition in: two comparisons of one column would make the planner think that half as many rows remain.
 */
export function keptConditions(c: Compilation, { model, row, given, field, scope }: Asked): readonly (Fragment | undefined)[] {
  const wanted = given['filter'];
  const filters = Object.entries(typeof wanted === 'object' && wanted !== null ? (wanted as Arguments) : {})
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ({ name, value, filter: filterOf(model, name) }));
  const funds = filters.some(({ filter }) => filter.namesFund === true) ? fundsOf(scope) : undefined;
  const conditions = filters.map(({ name, value, filter }) => {
    const passed: GivenValue = {
      slot: (cast, as = 'plain') =>
        c.slot(
          { from: 'argument', field, path: ['filter', name], as, within: filter.namesFund === true && isFund(as) ? funds : undefined },
          cast,
        ),
      isSingle: Array.isArray(value) && value.length === 1,
      scopeOf: (subject, there) => conditionOn(c, there, c.policy.rows(c.actor, 'read', subject)) ?? sql`true`,
    };
    return filter.condition(row, passed);
  });
  return [scope === undefined || funds !== undefined ? undefined : conditionOn(c, row, scope), ...conditions];
}

function filterOf(model: ReadModel, name: string): Filter {
  const filter = model.filters[name];
  if (filter === undefined) {
    throw new Error(`${model.name} has no filter ${name}.`);
  }
  return filter;
}
