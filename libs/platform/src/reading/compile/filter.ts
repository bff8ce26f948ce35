import { sql } from 'kysely';
import type { Fragment, RowReader } from '../model/column.js';
import type { GivenValue, ReadModel } from '../model/read-model.js';
import type { Compilation } from './compilation.js';
import { conditionOn } from './scope.js';
import type { Arguments } from './slot.js';

/** One condition for each filter that was given; null means not given. */
export function filterConditions(c: Compilation, model: ReadModel, row: RowReader, given: Arguments, field: number): readonly Fragment[] {
  const wanted = given['filter'];
  if (typeof wanted !== 'object' || wanted === null) {
    return [];
  }
  return Object.entries(wanted as Arguments)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => {
      const filter = model.filters[name];
      if (filter === undefined) {
        throw new Error(`${model.name} has no filter ${name}.`);
      }
      const passed: GivenValue = {
        slot: (cast, as = 'plain') => c.slot({ from: 'argument', field, path: ['filter', name], as }, cast),
        isSingle: Array.isArray(value) && value.length === 1,
        scopeOf: (subject, there) => conditionOn(c, there, c.policy.rows(c.actor, 'read', subject)) ?? sql`true`,
      };
      return filter.condition(row, passed);
    });
}
