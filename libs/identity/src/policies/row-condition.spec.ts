import type { RowCondition } from '@ledby/platform';
import { combined, rowConditionOf } from './row-condition.js';
import { named } from './role-policy.js';

const always: RowCondition = { kind: 'always' };
const never: RowCondition = { kind: 'never' };
const open: RowCondition = { kind: 'differs', field: 'status', value: 'DRAFT' };
const within = (field: string, ...sets: ('funds.OFFICER' | 'funds.ANALYST' | 'user')[]): RowCondition => ({ kind: 'within', field, sets });

const meets = (...sets: ('funds.OFFICER' | 'funds.ANALYST')[]): RowCondition => ({ kind: 'overlaps', field: 'fundIds', sets });

const ofOfficers = within('fundId', 'funds.OFFICER');
const ofAnalysts = within('fundId', 'funds.ANALYST');
const own = within('userId', 'user');
const either = (...parts: RowCondition[]): RowCondition => ({ kind: 'or', parts });

const grants = (ast?: object) => ({ inverted: false, ast: ast as never });
const refuses = (ast?: object) => ({ inverted: true, ast: ast as never });
const inSet = (field: string, set: 'funds.OFFICER' | 'funds.ANALYST', ids: readonly string[]) => ({
  operator: 'in',
  field,
  value: named(set, ids),
});

describe('joining conditions', () => {
  it.each<[string, 'and' | 'or', RowCondition[], RowCondition]>([
    ['nothing granted is never', 'or', [], never],
    ['nothing demanded is always', 'and', [], always],
    ['what is granted without condition needs no other grant', 'or', [open, always], always],
    ['one impossible demand is enough', 'and', [open, never], never],
    ['what adds nothing is left out', 'or', [never, open], open],
    ['one part stands alone', 'and', [open, always], open],
    ['the same part is said once', 'or', [open, { ...open }], open],
    ['sets over one field become one membership', 'or', [ofOfficers, ofAnalysts], within('fundId', 'funds.ANALYST', 'funds.OFFICER')],
    [
      'lists over one field become one list',
      'or',
      [meets('funds.OFFICER'), meets('funds.ANALYST')],
      meets('funds.ANALYST', 'funds.OFFICER'),
    ],
    ['sets over different fields stay apart', 'or', [own, ofOfficers], either(ofOfficers, own)],
    ['nested alternatives are one level', 'or', [either(open, own), ofOfficers], either(open, ofOfficers, own)],
    ['two demands on one field are not one', 'and', [ofOfficers, ofAnalysts], { kind: 'and', parts: [ofAnalysts, ofOfficers] }],
  ])('%s', (_, kind, parts, expected) => {
    expect(combined(kind, parts)).toEqual(expected);
  });
});

describe('reading rules as rows', () => {
  it('keeps the name of a set and none of its members', () => {
    const condition = rowConditionOf([grants(inSet('fundId', 'funds.OFFICER', ['fund-1']))]);
    expect(condition).toEqual(within('fundId', 'funds.OFFICER'));
    expect(JSON.stringify(condition)).not.toContain('fund-1');
  });

  it('keeps an empty set as a membership, so that the database answers nothing', () => {
    expect(rowConditionOf([grants(inSet('fundId', 'funds.OFFICER', []))])).toEqual(within('fundId', 'funds.OFFICER'));
  });

  it('ends at a refusal: what weighs less is not granted', () => {
    expect(rowConditionOf([refuses(), grants()])).toEqual(never);
    expect(rowConditionOf([grants({ operator: 'ne', field: 'status', value: 'DRAFT' }), refuses(), grants()])).toEqual(open);
  });

  it.each([
    ['an operator it does not know', grants({ operator: 'gt', field: 'amount', value: 5 })],
    ['a list that has no name', grants({ operator: 'in', field: 'fundId', value: ['fund-1'] })],
    ['a comparison with something else than a word or a truth', grants({ operator: 'eq', field: 'fundId', value: null })],
    ['an unknown operator inside an alternative', grants({ operator: 'or', value: [{ operator: 'regex', field: 'title', value: 'x' }] })],
    ['a refusal under a condition', refuses({ operator: 'eq', field: 'status', value: 'DRAFT' })],
  ])('refuses %s', (_, rule) => {
    expect(() => rowConditionOf([rule])).toThrow('cannot be read as rows');
  });
});
