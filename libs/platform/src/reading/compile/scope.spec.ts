import { type Actor, anActor } from '@ledby/kernel';
import fc from 'fast-check';
import { membersOfAll, type RowCondition } from '../../access/access-policy.js';
import type { JoinKeys } from '../model/read-model.js';
import { isCovered } from './scope.js';

const within = (field: string, ...sets: readonly ('funds.OFFICER' | 'funds.ANALYST' | 'organisations.OWNER')[]): RowCondition => ({
  kind: 'within',
  field,
  sets,
});
const ofFund: JoinKeys = { fund_id: 'fund_id', id: 'project_id' };

it('holds the child covered when the parent has passed the same condition on a column of the join', () => {
  expect(isCovered(within('fundId', 'funds.OFFICER'), within('fundId', 'funds.OFFICER'), ofFund)).toBe(true);
  expect(isCovered(within('id', 'organisations.OWNER'), within('organisationId', 'organisations.OWNER'), { id: 'organisation_id' })).toBe(
    true,
  );
});

it('does not when the child asks for less, for more, or for another set', () => {
  expect(isCovered(within('fundId', 'funds.OFFICER'), within('fundId', 'funds.ANALYST'), ofFund)).toBe(false);
  expect(isCovered(within('fundId', 'funds.OFFICER', 'funds.ANALYST'), within('fundId', 'funds.OFFICER'), ofFund)).toBe(false);
  expect(isCovered({ kind: 'always' }, within('fundId', 'funds.OFFICER'), ofFund)).toBe(false);
});

it('does not when the column is no part of the join', () => {
  expect(
    isCovered(within('recipientId', 'organisations.OWNER'), within('recipientId', 'organisations.OWNER'), {
      fund_id: 'fund_id',
      id: 'grant_id',
    }),
  ).toBe(false);
  expect(
    isCovered(within('recipientId', 'organisations.OWNER'), within('recipientId', 'organisations.OWNER'), {
      fund_id: 'fund_id',
      id: 'grant_id',
      recipient_id: 'recipient_id',
    }),
  ).toBe(true);
});

type Row = Readonly<Record<string, string | null>>;

const columnOf = (field: string) => field.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

function holds(condition: RowCondition, row: Row, actor: Actor): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'within':
      return membersOfAll(actor, condition.sets).includes(row[columnOf(condition.field)] ?? 'nothing');
    case 'overlaps':
      return false;
    case 'equals':
      return row[columnOf(condition.field)] === condition.value;
    case 'differs':
      return row[columnOf(condition.field)] !== condition.value;
    case 'and':
      return condition.parts.every(part => holds(part, row, actor));
    case 'or':
      return condition.parts.some(part => holds(part, row, actor));
  }
}

const columns = ['fund_id', 'id', 'organisation_id', 'status'] as const;
const aValue = fc.constantFrom('a', 'b', 'c', null);
const aField = fc.constantFrom('fundId', 'id', 'organisationId', 'status');
const aSet = fc.constantFrom('funds.OFFICER' as const, 'funds.ANALYST' as const, 'organisations.OWNER' as const);
const members = fc.subarray(['a', 'b', 'c']);

const aCondition = fc.letrec<{ condition: RowCondition }>(again => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<RowCondition>({ kind: 'always' }, { kind: 'never' }),
    fc.record({ kind: fc.constant('within' as const), field: aField, sets: fc.uniqueArray(aSet, { minLength: 1 }) }),
    fc.record({ kind: fc.constantFrom('equals' as const, 'differs' as const), field: aField, value: fc.constantFrom('a', 'b') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(again('condition'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).condition;

const aRow = fc.record(Object.fromEntries(columns.map(column => [column, aValue]))) as fc.Arbitrary<Row>;
const aJoin = fc.dictionary(fc.constantFrom(...columns), fc.constantFrom(...columns), { minKeys: 1 });

/** The child's condition in the parent's words, so that covered cases are not left to luck. */
const spoken = (condition: RowCondition, on: JoinKeys): RowCondition => {
  if ('parts' in condition) {
    return { ...condition, parts: condition.parts.map(part => spoken(part, on)) };
  }
  const theirs = 'field' in condition ? on[columnOf(condition.field)] : undefined;
  return 'field' in condition && theirs !== undefined
    ? { ...condition, field: theirs.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) }
    : condition;
};

it('never leaves out a condition that would have mattered, whoever asks and whatever the rows', () => {
  let covered = 0;
  fc.assert(
    fc.property(
      aCondition,
      fc.option(aCondition, { nil: undefined, freq: 4 }),
      aJoin,
      aRow,
      aRow,
      members,
      members,
      members,
      (parent, other, on, mine, theirs, officer, analyst, owner) => {
        const child = other ?? spoken(parent, on);
        const actor = anActor({ userId: 'u', funds: { OFFICER: officer, ANALYST: analyst }, organisations: { OWNER: owner } });
        const joined: Row = { ...theirs, ...Object.fromEntries(Object.entries(on).map(([from, to]) => [to, mine[from] ?? null])) };
        const isJoined = Object.entries(on).every(([from, to]) => mine[from] !== null && mine[from] === joined[to]);
        if (isCovered(parent, child, on) && isJoined && holds(parent, mine, actor)) {
          covered += 1;
          expect(holds(child, joined, actor)).toBe(true);
        }
      },
    ),
    { seed: 20_261_123, numRuns: 20_000 },
  );
  expect(covered).toBeGreaterThan(200);
});
