import { text } from '../model/columns.js';
import { is, isOneOf, pointsAt } from '../model/filters.js';
import { orderBy } from '../model/orders.js';
import type { ReadModel } from '../model/read-model.js';
import { connection, list, ofFund, one } from '../model/relations.js';
import { owedIndexes } from './owed-indexes.js';

const aModel = (name: string, shape: Partial<ReadModel> = {}): ReadModel => ({
  name,
  plural: `${name}s`,
  description: '',
  table: name,
  keys: ['fund_id', 'id'],
  code: undefined,
  restricted: false,
  subject: name,
  columns: {},
  relations: {},
  filters: {},
  orders: {},
  ...shape,
});
const described = { description: '' };
const columnsOf = (listed: readonly ReadModel[], models: readonly ReadModel[]) =>
  owedIndexes(new Set(listed), models).map(({ table, columns }) => `${table} ${columns.join(' ')}`);

const title = text('title', '');
const short = { ONE: 'ONE', TWO: 'TWO' };
const long = Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`V${place}`, `V${place}`]));

it('owes a list inside a fund an index led by the fund, ended by the id', () => {
  const project = aModel('project');
  expect(
    columnsOf([], [project, aModel('cycle', { relations: { projects: connection(() => project, ofFund('id', 'cycle_id'), described) } })]),
  ).toEqual(['project fund_id cycle_id id']);
});

it('owes the list of a row that all funds share an index of its own, which serves the filter by that row too', () => {
  const project = aModel('project', { filters: { organisation: pointsAt('organisation_id', 'org', '') } });
  const organisation = aModel('organisation', {
    keys: ['id'],
    relations: { projects: connection(() => project, { id: 'organisation_id' }, described) },
  });
  expect(columnsOf([project], [project, organisation])).toEqual(['project organisation_id id']);
});

it('owes nothing twice: what another index begins with is left out', () => {
  const project = aModel('project');
  const fund = aModel('fund', { keys: ['id'], relations: { projects: connection(() => project, { id: 'fund_id' }, described) } });
  const grant = aModel('grant', {
    relations: { project: one(() => project, ofFund('project_id'), described), tasks: list(() => project, ofFund('id', 'id'), described) },
  });
  expect(columnsOf([], [fund, grant])).toEqual(['project fund_id id']);
});

it('owes orders and filters only to what is listed as a whole', () => {
  const project = aModel('project', { filters: { title: isOneOf(title, '') }, orders: orderBy('TITLE', title, 'title') });
  expect(columnsOf([], [project])).toEqual([]);
  expect(columnsOf([project], [project])).toEqual(['project fund_id title id']);
});

it('owes one index to filters that are given together, beside that of each', () => {
  const project = aModel('project', {
    filters: { country: isOneOf(text('country', ''), ''), theme: isOneOf(text('theme', ''), '', () => long) },
    together: [['country', 'theme']],
  });
  expect(columnsOf([project], [project])).toEqual([
    'project fund_id country id',
    'project fund_id theme id',
    'project fund_id country theme id',
  ]);
});

it('owes nothing to a filter by a short closed list, of which each value is a large part of the rows', () => {
  const project = aModel('project', {
    filters: {
      kind: isOneOf(title, '', () => short),
      theme: isOneOf(text('theme', ''), '', () => long),
      isDemo: is(text('is_demo', ''), '', () => Boolean),
    },
  });
  expect(columnsOf([project], [project])).toEqual(['project fund_id theme id']);
});
