import { standardText } from './standard-files.js';

/** What this reader asks of the published schema; the rest of it is for the validator. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly oneOf?: readonly SchemaNode[];
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly codelist?: string;
  readonly openCodelist?: boolean;
}

interface GrantSchema extends SchemaNode {
  readonly $defs: Readonly<Record<string, SchemaNode>>;
}

export const grantSchema = JSON.parse(standardText('360giving-1.4/schema/360-giving-schema.json')) as GrantSchema;

export type FieldKind = 'text' | 'number' | 'date' | 'textList';

/** A leaf of the schema: where it lies in a grant (`*` for a place in a list) and how a person calls it. */
export interface SchemaField {
  readonly path: readonly string[];
  readonly heading: string;
  readonly kind: FieldKind;
  readonly codelist: string | undefined;
}

function resolved(node: SchemaNode): SchemaNode {
  const target = node.$ref === undefined ? undefined : grantSchema.$defs[node.$ref.replace('#/$defs/', '')];
  return target === undefined ? node : { ...target, title: node.title ?? target.title };
}

function kindOf(node: SchemaNode): FieldKind {
  const types = [node.type ?? []].flat();
  if (types.includes('number')) {
    return 'number';
  }
  const formats = [node, ...(node.oneOf ?? [])].map(({ format }) => format);
  return formats.includes('date-time') ? 'date' : 'text';
}

function fieldsOf(node: SchemaNode, path: readonly string[], headings: readonly string[]): readonly SchemaField[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, raw]) => {
    const inner = resolved(raw);
    const titles = [...headings, inner.title ?? name];
    const items = inner.items === undefined ? undefined : resolved(inner.items);
    if (items?.properties !== undefined) {
      return fieldsOf(items, [...path, name, '*'], titles);
    }
    if (inner.properties !== undefined) {
      return fieldsOf(inner, [...path, name], titles);
    }
    const kind: FieldKind = items === undefined ? kindOf(inner) : 'textList';
    return [
      { path: [...path, name], heading: titles.join(':'), kind, codelist: inner.openCodelist === false ? inner.codelist : undefined },
    ];
  });
}

export const schemaFields: readonly SchemaField[] = fieldsOf(grantSchema, [], []);

const asPattern = (path: string): string => path.replace(/\/\d+(?=\/|$)/g, '/*');

const headings: ReadonlyMap<string, string> = new Map([
  ...Object.entries(grantSchema.properties ?? {}).map(([name, node]) => [name, resolved(node).title ?? name] as const),
  ...schemaFields.map(({ path, heading }) => [path.join('/'), heading] as const),
]);

/** The name that a spreadsheet and the standard's manual give to a field; a field of nobody's standard has no name that is safe to repeat. */
export const headingOf = (path: string): string | undefined => headings.get(asPattern(path)) ?? headings.get(path.split('/')[0] ?? '');

export const quoted = (path: string): string => `"${headingOf(path) ?? 'a field'}"`;

/** Required of every grant, whoever receives it. */
export const requiredFields: readonly string[] = (grantSchema.oneOf?.[0]?.required ?? []).filter(name =>
  grantSchema.oneOf?.every(branch => branch.required?.includes(name)),
);
