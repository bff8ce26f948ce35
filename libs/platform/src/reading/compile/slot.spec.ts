import { anActor, BadInput, globalIdOf } from '@ledby/kernel';
import { fill, type Slot } from './slot.js';

const [fund, row] = ['01920000-0000-7000-a000-000000000001', '01920000-0000-7000-a000-000000000002'];
const filled = (as: Extract<Slot, { from: 'argument' }>['as'], value: unknown) =>
  fill({ from: 'argument', field: 0, path: ['filter', 'x'], as }, anActor({ userId: 'u' }), [{ filter: { x: value } }], {}, 'secret');

it('hands over each half of an id of its type, and refuses one of another', () => {
  expect(filled({ idOf: 'prj', half: 'row' }, globalIdOf('prj', fund, row))).toBe(row);
  expect(filled({ idOf: 'prj', half: 'fund' }, globalIdOf('prj', fund, row))).toBe(fund);
  expect(filled({ idOf: 'org', half: 'row' }, globalIdOf('org', row))).toBe(row);
  expect(() => filled({ idOf: 'prj', half: 'row' }, globalIdOf('grt', fund, row))).toThrow(BadInput);
});

it('makes a pattern of each word, in which no sign of the pattern language is left', () => {
  expect(filled('words', ' Über  100%_\\ ')).toEqual(['%uber%', '%100\\%\\_\\\\%']);
});

it.each([
  ['plain', 'a\0b'],
  ['plain', ['a', 'b\0']],
  ['first', ['\0']],
] as const)('refuses the null character (%s)', (as, value) => {
  expect(() => filled(as, value)).toThrow('null character');
});

it('binds one member alone or all of them, as the statement was written', () => {
  const actor = anActor({ userId: 'u', funds: { OFFICER: [row], ANALYST: [fund, row] } });
  const sets = ['funds.OFFICER', 'funds.ANALYST'] as const;
  expect(fill({ from: 'actor', sets, single: false }, actor, [], {}, '')).toEqual([fund, row]);
  expect(fill({ from: 'actor', sets: ['funds.OFFICER'], single: true }, actor, [], {}, '')).toBe(row);
});
