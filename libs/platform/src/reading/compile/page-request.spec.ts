import { BadInput, PageSizeRefused } from '@ledby/kernel';
import { date } from '../model/columns.js';
import { byEntry, orderBy } from '../model/orders.js';
import type { ReadModel } from '../model/read-model.js';
import { pageRequestOf } from './page-request.js';

const model: ReadModel = {
  name: 'Project',
  plural: 'projects',
  description: '',
  table: 'project',
  keys: ['fund_id', 'id'],
  code: 'prj',
  restricted: false,
  subject: 'Project',
  columns: {},
  relations: {},
  filters: {},
  orders: { ...byEntry, ...orderBy('STARTS_ON', date('starts_on', '', { nullable: true }), 'first day') },
};
const asked = (given: object) => pageRequestOf(model, given as Readonly<Record<string, unknown>>, 'secret');

it('reads twenty rows forward in order of entry when nothing is said, or null', () => {
  expect(asked({})).toMatchObject({ size: 20, backward: false, cursorName: undefined, order: { by: undefined, descending: false } });
  expect(asked({ first: null, after: null, last: null, before: null, orderBy: null })).toMatchObject({
    size: 20,
    backward: false,
    cursorName: undefined,
  });
});

it('reads from the far end for the last rows', () => {
  expect(asked({ last: 3, orderBy: 'STARTS_ON_DESC' })).toMatchObject({
    size: 3,
    backward: true,
    order: { descending: true, by: { column: 'starts_on', nullable: true } },
  });
});

it.each([0, -1, 101, 1_000_000])('refuses a page of %s rows', size => {
  expect(() => asked({ first: size })).toThrow(PageSizeRefused);
  expect(() => asked({ last: size })).toThrow(PageSizeRefused);
});

it.each([
  { first: 1, last: 1 },
  { last: 1, after: 'x' },
  { first: 1, before: 'x' },
  { after: 'x', before: 'x' },
])('refuses what has no single meaning: %j', given => {
  expect(() => asked(given)).toThrow(BadInput);
});

it('accepts the smallest and the largest page', () => {
  expect([asked({ first: 1 }).size, asked({ last: 100 }).size]).toEqual([1, 100]);
});
