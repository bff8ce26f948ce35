import { type ReadModel, readModels, type RowReader } from '@ledby/platform';
import type { EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type pg from 'pg';

/** A column by its full name, with what the database or the mapper says of it. */
export type Column = { readonly name: string; readonly type: string; readonly isNullable: boolean };

const fullName = (table: string): string => (table.includes('.') ? table : `public.${table}`).replaceAll('"', '');

/** The mapper and the catalogue call the same type by different names. */
const plainType = (type: string): string => {
  const bare = type
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .trim();
  const names: Record<string, string> = {
    int: 'integer',
    int4: 'integer',
    varchar: 'text',
    'character varying': 'text',
    char: 'text',
    character: 'text',
    bool: 'boolean',
    decimal: 'numeric',
  };
  return bare.startsWith('timestamp') ? 'timestamptz' : (names[bare] ?? bare);
};

export const columnsOfDatabase = async (owner: pg.Client): Promise<ReadonlyMap<string, Column & { readonly isView: boolean }>> => {
  const { rows } = await owner.query<Column & { isView: boolean }>(`
    select format('%s.%s.%s', n.nspname, c.relname, a.attname) as name, format_type(a.atttypid, null) as type, not a.attnotnull as "isNullable", c.relkind = 'v' as "isView"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'restricted') and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped and c.relname not like 'mikro_orm_%' order by 1`);
  return new Map(rows.map(row => [row.name, { ...row, type: plainType(row.type) }]));
};

const columnsOfEntity = ({ schema, tableName, props }: EntityMetadata): readonly Column[] =>
  props
    .filter(({ persist, fieldNames }) => persist !== false && fieldNames !== undefined)
    .flatMap(({ fieldNames, columnTypes, nullable = false, primary }) =>
      fieldNames.map((field, place) => ({
        name: `${schema ?? 'public'}.${tableName}.${field}`,
        type: plainType(columnTypes[place] ?? ''),
        isNullable: nullable && primary !== true,
      })),
    );

export const columnsOfEntities = (orm: MikroORM): readonly Column[] => [...orm.getMetadata().getAll().values()].flatMap(columnsOfEntity);

/** Which columns a read model asks for, found by letting it write its SQL. */
const columnsOfModel = (model: ReadModel): readonly string[] => {
  const asked = new Set<string>(model.keys);
  const row: RowReader = column => {
    asked.add(column);
    return sql.ref(column);
  };
  for (const column of Object.values(model.columns)) {
    if (column.kind === 'leaf') column.output(row);
    else
      [column.absentWhenNull, ...Object.values(column.fields).map(read => (read(row), column.absentWhenNull))].forEach(name =>
        asked.add(name),
      );
  }
  Object.values(model.filters).forEach(({ condition }) => condition(row, { slot: () => sql``, isSingle: false, scopeOf: () => sql`true` }));
  Object.values(model.orders).forEach(({ by }) => by !== undefined && asked.add(by.column));
  Object.values(model.relations).forEach(({ on }) => Object.keys(on).forEach(mine => asked.add(mine)));
  return [...asked].map(column => `${fullName(model.table)}.${column}`);
};

const joinedColumns = (model: ReadModel): readonly string[] =>
  Object.values(model.relations).flatMap(({ on, to }) => Object.values(on).map(theirs => `${fullName(to().table)}.${theirs}`));

export const columnsOfReadModels = (): readonly string[] =>
  readModels().flatMap(model => [...columnsOfModel(model), ...joinedColumns(model)]);
