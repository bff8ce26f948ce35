import { isEnumType } from 'graphql';
import { type ReadModel, readModels, type Relation } from '../model/read-model.js';

/** An index that a read model owes to its readers; one with more columns behind these serves as well. */
export type OwedIndex = { readonly table: string; readonly columns: readonly string[]; readonly because: string };

/** Each value of a shorter list is a large part of the rows: an index by it would be written often and read never. */
const fewestValues = 10;

const tieOf = ({ keys }: ReadModel): string => keys.at(-1) ?? 'id';
const leadOf = ({ keys }: ReadModel): readonly string[] => keys.slice(0, -1);
const distinct = (columns: readonly string[]): readonly string[] => [...new Set(columns)];

function ofRelation(from: ReadModel, name: string, { to, on, kind, orderedBy }: Relation): OwedIndex {
  const target = to();
  const theirs = Object.values(on);
  const because = `${from.name}.${name}`;
  if (kind === 'one' && target.keys.every(key => theirs.includes(key))) {
    return { table: target.table, columns: target.keys, because };
  }
  // The fund leads wherever the tie names it; a row that all funds share finds its rows in every fund by itself.
  const joined = [
    ...leadOf(target).filter(column => theirs.includes(column)),
    ...theirs.filter(column => !leadOf(target).includes(column)),
  ];
  const order = kind === 'one' ? [] : [...(orderedBy === undefined ? [] : [orderedBy]), tieOf(target)];
  return { table: target.table, columns: distinct([...joined, ...order]), because };
}

/** Enum objects are plain; scalars and classes are not. */
const isShortList = (type: object): boolean =>
  type === Boolean ||
  (isEnumType(type)
    ? type.getValues().length < fewestValues
    : Object.getPrototypeOf(type) === Object.prototype && Object.keys(type).length < fewestValues);

const ofFilters = (model: ReadModel): readonly OwedIndex[] =>
  Object.entries(model.filters)
    .filter(([, { indexed, type }]) => indexed.length > 0 && !isShortList(type()))
    .map(([name, { indexed }]) => ({
      table: model.table,
      columns: distinct([...leadOf(model), ...indexed, tieOf(model)]),
      because: `filter ${name} of ${model.plural}`,
    }));

const ofFiltersTogether = (model: ReadModel): readonly OwedIndex[] =>
  (model.together ?? []).map(names => ({
    table: model.table,
    columns: distinct([...leadOf(model), ...names.flatMap(name => model.filters[name]?.indexed ?? []), tieOf(model)]),
    because: `filters ${names.join(' and ')} of ${model.plural}`,
  }));

const ofOrders = (model: ReadModel): readonly OwedIndex[] =>
  Object.entries(model.orders).flatMap(([name, { by }]) =>
    by === undefined
      ? []
      : [
          {
            table: model.table,
            columns: distinct([...leadOf(model), by.column, tieOf(model)]),
            because: `order ${name} of ${model.plural}`,
          },
        ],
  );

const startsWith = (long: readonly string[], short: readonly string[]): boolean => short.every((column, place) => long[place] === column);

/** A filter by a row that all funds share is served by that row's own list. */
const isServedAcrossFunds = ({ table, columns: [, ...rest] }: OwedIndex, relations: readonly OwedIndex[]): boolean =>
  relations.some(
    other => other.table === table && rest.length > 1 && other.columns.length === rest.length && startsWith(other.columns, rest),
  );

/**
 * What the declared models owe, with none that is the beginning of another. `listed` are those that are paged through as a
 * whole or by fund: the orders and filters of the others are only ever asked inside one parent, whose rows are few enough to
 * be sorted. For the same reason no order is combined with a relation.
 */
export function owedIndexes(listed: ReadonlySet<ReadModel>, models: readonly ReadModel[] = readModels()): readonly OwedIndex[] {
  const relations = models.flatMap(model => Object.entries(model.relations).map(([name, relation]) => ofRelation(model, name, relation)));
  const ofLists = models
    .filter(model => listed.has(model))
    .flatMap(model => [...ofFilters(model), ...ofFiltersTogether(model), ...ofOrders(model)]);
  const wanted = [...relations, ...ofLists.filter(owed => !isServedAcrossFunds(owed, relations))];
  const isBeginning = (owed: OwedIndex, place: number) =>
    wanted.some(
      (other, elsewhere) =>
        elsewhere !== place &&
        other.table === owed.table &&
        startsWith(other.columns, owed.columns) &&
        (other.columns.length > owed.columns.length || elsewhere < place),
    );
  return wanted.filter((owed, place) => !isBeginning(owed, place));
}
