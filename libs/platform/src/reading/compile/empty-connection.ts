import { type FieldNode, getNamedType, type GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import type { Fragment } from '../model/column.js';
import type { Compilation } from './compilation.js';
import { jsonObject } from './json.js';
import type { PageRequest } from './page-request.js';

const values: Readonly<Record<string, string>> = { nodes: `'[]'::json`, edges: `'[]'::json`, totalCount: '0' };

/** A page of what the caller may know nothing of: looks like any page without rows, and no table is touched for it. */
export function emptyConnection(
  c: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  { backward, cursorName, tag }: PageRequest,
  field: number,
): Fragment {
  if (cursorName !== undefined) {
    c.checked.push({ from: 'cursor', field, name: cursorName, part: 'id', tag });
  }
  const ends: Readonly<Record<string, Fragment>> = {
    hasNextPage: sql.lit(backward && cursorName !== undefined),
    hasPreviousPage: sql.lit(!backward && cursorName !== undefined),
    startCursor: sql`null::text`,
    endCursor: sql`null::text`,
  };
  const pageInfo = getNamedType(type.getFields()['pageInfo']?.type) as GraphQLObjectType;
  const entries = [...c.fieldsOf(type, nodes)].map(([key, fields]): [string, Fragment] => {
    const name = fields[0].name.value;
    if (name === 'pageInfo') {
      const inner = [...c.fieldsOf(pageInfo, fields)].map(([innerKey, [node]]) => {
        const value = ends[node.name.value] ?? sql`${sql.lit(pageInfo.name)}::text`;
        return sql`${sql.lit(innerKey)}::text, ${value}`;
      });
      return [key, sql`json_build_object(${sql.join(inner)})`];
    }
    return [key, name in values ? sql.raw(values[name] ?? '') : sql`${sql.lit(type.name)}::text`];
  });
  const object = jsonObject(c, entries);
  return sql`(select ${object.json} from (select 1) nothing ${sql.join(object.joins, sql` `)})`;
}
