import type { Embedded, FieldType, Fragment, Leaf, RowReader } from './column.js';

export type Column = Leaf | Embedded;

/** A value given by the caller: `slot` puts it into the statement as a parameter, never as text. */
export type GivenValue = {
  readonly slot: (cast: string, as?: Transform) => Fragment;
  /** True when a list holds exactly one value, so that an equality can use an index in its order. */
  readonly isSingle: boolean;
  /** The caller's own condition on rows of another type that the filter looks at. */
  readonly scopeOf: (subject: string, row: RowReader) => Fragment;
};

export type Transform = 'plain' | 'first' | 'words' | { readonly idOf: string; readonly half: 'fund' | 'row' };

export type Filter = {
  readonly type: () => FieldType;
  readonly isList: boolean;
  readonly description: string;
  readonly condition: (row: RowReader, value: GivenValue) => Fragment;
  /** Columns that an index for this filter holds, in order; empty when no index is owed. */
  readonly indexed: readonly string[];
  /** Whether it says which fund the rows are of. */
  readonly namesFund?: boolean;
};

export type OrderTerm = { readonly column: string; readonly cast: string; readonly nullable: boolean };

/** One value of the order enum: the column to go by, then the id; both in one direction, so one index serves both. */
export type Order = { readonly description: string; readonly by: OrderTerm | undefined; readonly descending: boolean };

/** Pairs of columns: mine and theirs. */
export type JoinKeys = Readonly<Record<string, string>>;

export type Relation = {
  readonly kind: 'one' | 'list' | 'connection';
  readonly to: () => ReadModel;
  readonly on: JoinKeys;
  readonly description: string;
  /** A relation onto a type with its own scope may come out empty, so it is nullable; only an unscoped target may promise more. */
  readonly nullable: boolean;
  readonly orderedBy?: string;
};

export type ReadModel = {
  readonly name: string;
  readonly plural: string;
  readonly description: string;
  readonly table: string;
  /** What leads the key: a fund, or nothing for what all funds share. */
  readonly keys: readonly string[];
  /** Prefix of the public id; undefined for parts that are not reached on their own. */
  readonly code: string | undefined;
  /** Facts of the restricted schema, read under the role that alone may. */
  readonly restricted: boolean;
  /** The subject of the policy that decides the rows. */
  readonly subject: string;
  readonly columns: Record<string, Column>;
  readonly relations: Record<string, Relation>;
  readonly filters: Record<string, Filter>;
  /** Filters that are mostly given together; one index serves them all, and counts without looking at the rows. */
  readonly together?: readonly (readonly string[])[];
  readonly orders: Record<string, Order>;
};

type Declared = Pick<ReadModel, 'description' | 'table' | 'columns'> & Partial<Omit<ReadModel, 'name'>>;

const models = new Map<string, ReadModel>();

/** Declares a type once: its Nest type, filter input, order enum, connection and SQL all follow from this. */
export function readModel(name: string, declared: Declared): ReadModel {
  if (models.has(name)) {
    throw new Error(`The read model ${name} is declared twice.`);
  }
  const model: ReadModel = {
    name,
    plural: `${name.charAt(0).toLowerCase()}${name.slice(1)}s`,
    keys: ['fund_id', 'id'],
    code: undefined,
    restricted: false,
    subject: name,
    filters: {},
    orders: {},
    ...declared,
    relations: { ...declared.relations },
  };
  models.set(name, model);
  return model;
}

/** Ties types together once all of a room are declared; a downstream room adds what it knows to a type of an upstream one. */
export function relate(model: ReadModel, relations: Record<string, Relation>): void {
  for (const [name, relation] of Object.entries(relations)) {
    if (name in model.relations || name in model.columns) {
      throw new Error(`${model.name} has a field ${name} already.`);
    }
    model.relations[name] = relation;
  }
}

export const readModels = (): readonly ReadModel[] => [...models.values()];

export const readModelNamed = (name: string): ReadModel | undefined => models.get(name);

export const readModelWithCode = (code: string): ReadModel | undefined => readModels().find(model => model.code === code);
