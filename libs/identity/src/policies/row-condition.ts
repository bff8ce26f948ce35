import type { ActorSet, RowCondition } from '@ledby/platform';

/** What a rule of the policy library says of itself: a tree of comparisons. */
type Comparison = { readonly operator: string; readonly value: unknown; readonly field?: string };

type Rule = { readonly inverted: boolean; readonly ast: Comparison | undefined };

const always: RowCondition = { kind: 'always' };
const never: RowCondition = { kind: 'never' };

const isList = (value: unknown): value is readonly Comparison[] => Array.isArray(value);

const setOf = (value: unknown): ActorSet | undefined => (Array.isArray(value) && 'set' in value ? (value.set as ActorSet) : undefined);

const isPlain = (value: unknown): value is string | boolean => typeof value === 'string' || typeof value === 'boolean';

function read({ operator, field, value }: Comparison): RowCondition {
  if (field === undefined && (operator === 'and' || operator === 'or') && isList(value)) {
    return combined(operator, value.map(read));
  }
  const set = setOf(value);
  if (field !== undefined && operator === 'in' && set !== undefined) {
    return { kind: field.endsWith('Ids') ? 'overlaps' : 'within', field, sets: [set] };
  }
  if (field !== undefined && (operator === 'eq' || operator === 'ne') && isPlain(value)) {
    return { kind: operator === 'eq' ? 'equals' : 'differs', field, value };
  }
  throw new Error(`A policy compares by '${operator}', which cannot be read as rows.`);
}

type Membership = Extract<RowCondition, { readonly sets: readonly ActorSet[] }>;

const isMembership = (part: RowCondition): part is Membership => 'sets' in part;

const flattened = (kind: 'and' | 'or', parts: readonly RowCondition[]): RowCondition[] =>
  parts.flatMap(part => (part.kind === kind ? flattened(kind, part.parts) : [part]));

/** Several sets over one field are one membership: the database asks its index once. */
function merged(parts: readonly RowCondition[]): RowCondition[] {
  const memberships = new Map<string, Membership>();
  for (const part of parts.filter(isMembership)) {
    const key = `${part.kind} ${part.field}`;
    const sets = new Set([...(memberships.get(key)?.sets ?? []), ...part.sets]);
    memberships.set(key, { ...part, sets: [...sets].sort() });
  }
  return [...memberships.values(), ...parts.filter(part => !isMembership(part))];
}

/** One order for the same parts: the reading path compares the conditions of parent and child as they are written. */
function settled(parts: readonly RowCondition[]): RowCondition[] {
  const byText = new Map(parts.map(part => [JSON.stringify(part), part]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
}

export function combined(kind: 'and' | 'or', all: readonly RowCondition[]): RowCondition {
  const [decides, drops] = kind === 'or' ? [always, never] : [never, always];
  const flat = flattened(kind, all).filter(part => part.kind !== drops.kind);
  if (flat.some(part => part.kind === decides.kind)) {
    return decides;
  }
  const parts = settled(kind === 'or' ? merged(flat) : flat);
  const [only] = parts;
  return only === undefined ? drops : parts.length === 1 ? only : { kind, parts };
}

/** Rules come with the weightiest first; a refusal has no condition and ends what lies below it. */
export function rowConditionOf(rules: readonly Rule[]): RowCondition {
  const refusal = rules.findIndex(rule => rule.inverted);
  if (rules.some(rule => rule.inverted && rule.ast !== undefined)) {
    throw new Error('A policy refuses under a condition, which cannot be read as rows.');
  }
  const granting = refusal < 0 ? rules : rules.slice(0, refusal);
  return combined(
    'or',
    granting.map(({ ast }) => (ast === undefined ? always : read(ast))),
  );
}
