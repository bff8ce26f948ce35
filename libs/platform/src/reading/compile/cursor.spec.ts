import { BadCursor } from '@ledby/kernel';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { text } from '../model/columns.js';
import { byEntry, orderBy } from '../model/orders.js';
import type { ReadModel } from '../model/read-model.js';
import { orderTag, readCursor, standsWithoutValue } from './cursor.js';

const secret = 'a-secret';
const project: ReadModel = {
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
  orders: { ...byEntry, ...orderBy('TITLE', text('title', ''), 'title') },
};
const tag = orderTag(project, 'TITLE_ASC');

/** As the database writes it. */
const written = (id: string, value: string | undefined, under = tag): string => {
  const payload = `${under}:${id}:${value === undefined ? 'n' : `v${value}`}`;
  return Buffer.from(
    createHash('sha256')
      .update(secret + payload)
      .digest('hex')
      .slice(0, 12) + payload,
  ).toString('base64url');
};

it('is read back whole, whatever the value it stands at', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }), (id, value) => {
      const cursor = written(id, value);
      expect(readCursor(cursor, tag, secret)).toEqual({ id, value });
      expect(standsWithoutValue(cursor)).toBe(value === undefined);
    }),
  );
});

it.each(['A: a name of thirty-six signs, exactly so: and more', 'ends like one without:n', '', 'n', 'two\nlines:n'])(
  'is not confused by %j',
  value => {
    const id = '01920000-0000-7000-a000-000000000000';
    expect(readCursor(written(id, value), tag, secret)).toEqual({ id, value });
    expect(standsWithoutValue(written(id, value))).toBe(false);
  },
);

it('refuses one that was changed, by a single sign', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(), (id, where) => {
      const cursor = written(id, 'a title');
      const place = where % (cursor.length - 1);
      const other = cursor[place] === 'A' ? 'B' : 'A';
      expect(() => readCursor(cursor.slice(0, place) + other + cursor.slice(place + 1), tag, secret)).toThrow(BadCursor);
    }),
  );
});

it('refuses one of another list, of another order, and what is no cursor', () => {
  const id = '01920000-0000-7000-a000-000000000000';
  for (const other of [orderTag({ ...project, name: 'Grant' }, 'TITLE_ASC'), orderTag(project, 'TITLE_DESC')]) {
    expect(() => readCursor(written(id, 'a', other), tag, secret)).toThrow('belongs to another list');
  }
  for (const none of ['', 'next', written(id, 'a').slice(0, 20), '💥']) {
    expect(() => readCursor(none, tag, secret)).toThrow(BadCursor);
  }
});
