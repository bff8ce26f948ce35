import { types } from 'node:util';
import type { CellValue } from 'read-excel-file/node';
import { type Finding, finding } from './finding.js';
import { ExactNumber, type GrantRow, isRawObject, type RawObject, type RawValue, setOwn } from './raw-grant.js';
import type { FieldKind } from './grant-schema.js';
import { type Column, readHeading } from './sheet-headings.js';

type Cell = CellValue<ExactNumber> | null;

export interface GrantSheet {
  readonly name: string;
  readonly rows: readonly GrantRow[];
  readonly notices: readonly Finding[];
  readonly isFilled: boolean;
  readonly hasIdentifier: boolean;
  readonly describesGrants: boolean;
}

/** Turns the rows under a line of headings into grants shaped as in JSON. */
export function readSheet(name: string, table: readonly (readonly Cell[])[]): GrantSheet {
  const [headings = [], ...body] = table;
  const columns = headings.map(heading => (typeof heading === 'string' ? readHeading(heading) : undefined));
  const known = new Set(columns.map(column => column?.path.join('/')));
  const rows = body
    .map((cells, index) => ({ rowNumber: index + 2, grant: grantOf(cells, columns) }))
    .filter(({ grant }) => Object.keys(grant).length > 0);
  return {
    name,
    rows,
    notices: noticesOf(name, headings, columns),
    isFilled: body.some(cells => cells.some(cell => !isBlank(cell))),
    hasIdentifier: known.has('id'),
    describesGrants: known.has('id') && ['amountAwarded', 'title', 'awardDate'].some(field => known.has(field)),
  };
}

function noticesOf(sheet: string, headings: readonly Cell[], columns: readonly (Column | undefined)[]): readonly Finding[] {
  const taken = new Set<string>();
  return headings.flatMap((heading, index) => {
    const path = columns[index]?.path.join('/');
    const isNew = path !== undefined && !taken.has(path);
    taken.add(path ?? '');
    if (typeof heading !== 'string' || heading.trim() === '' || isNew) {
      return [];
    }
    const where = `${sheetLabel(sheet)}, column ${index + 1}`;
    return path === undefined
      ? [finding('COLUMN_UNKNOWN', where, 'This column is not named as in 360Giving 1.4, so it was left out.')]
      : [finding('COLUMN_REPEATED', where, 'This column repeats an earlier one, so it was left out.')];
  });
}

function grantOf(cells: readonly Cell[], columns: readonly (Column | undefined)[]): RawObject {
  const grant: RawObject = {};
  for (const [index, column] of columns.entries()) {
    const value = column === undefined ? undefined : valueOf(cells[index] ?? null, column.field.kind);
    if (column !== undefined && value !== undefined) {
      place(grant, column.path, value);
    }
  }
  return closeGaps(grant);
}

export const sheetLabel = (name: string): string => `sheet "${name.slice(0, 40)}"`;

const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

/** A cell becomes what its field should be whenever that loses nothing; otherwise it stays as it is, for the validator to name. */
function valueOf(cell: Cell, kind: FieldKind): RawValue | undefined {
  if (cell === null || isBlank(cell)) {
    return undefined;
  }
  if (types.isDate(cell)) {
    return new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString().replace('.000Z', '+00:00');
  }
  if (kind === 'number') {
    return typeof cell === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(cell) ? new ExactNumber(cell.trim()) : asValue(cell);
  }
  const value = asValue(cell);
  const text = value instanceof ExactNumber ? value.text : String(value);
  return kind === 'textList' ? text.split(';').map(part => part.trim()) : text;
}

const asValue = (cell: Exclude<Cell, null>): string | boolean | ExactNumber =>
  typeof cell === 'string' || typeof cell === 'boolean' || cell instanceof ExactNumber ? cell : String(cell);

function place(grant: RawObject, path: readonly (string | number)[], value: RawValue): void {
  let holder: RawValue = grant;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    const inner: RawValue = isLast ? value : (stepInto(holder, step) ?? (typeof path[index + 1] === 'number' ? [] : {}));
    if (isLast && stepInto(holder, step) !== undefined) {
      return;
    }
    if (Array.isArray(holder)) {
      holder[Number(step)] = inner;
    } else if (isRawObject(holder)) {
      setOwn(holder, String(step), inner);
    }
    holder = inner;
  }
}

const stepInto = (holder: RawValue, step: string | number): RawValue | undefined =>
  Array.isArray(holder) ? holder[Number(step)] : isRawObject(holder) ? holder[step] : undefined;

/** Headings may count from 1 or leave numbers out. */
function closeGaps(grant: RawObject): RawObject {
  for (const [name, value] of Object.entries(grant)) {
    if (Array.isArray(value)) {
      grant[name] = value.filter(item => item !== undefined && item !== null).map(item => (isRawObject(item) ? closeGaps(item) : item));
    }
  }
  return grant;
}
