import { type Finding, finding } from './finding.js';
import { type GrantRow, isRawObject, type RawObject, type RawValue, textIn } from './raw-grant.js';
import { type GrantSheet, sheetLabel } from './read-sheet.js';

/** A publisher may keep recipients, dates or places on sheets of their own, joined by the grant's identifier. */
export function mergeSheets(main: GrantSheet, others: readonly GrantSheet[]): { rows: readonly GrantRow[]; notices: readonly Finding[] } {
  const grants = new Map(main.rows.flatMap(({ grant }) => (isRawObject(grant) ? [[textIn(grant, 'id'), grant] as const] : [])));
  const notices = others.flatMap(({ name, rows }) => {
    const unmatched = rows.filter(row => !joinRow(grants, row)).length;
    return unmatched === 0
      ? []
      : [finding('SHEET_ROWS_UNMATCHED', sheetLabel(name), `${unmatched} rows of this sheet belong to no grant; they were left out.`)];
  });
  return { rows: main.rows, notices };
}

function joinRow(grants: ReadonlyMap<string | undefined, RawObject>, { grant: addition }: GrantRow): boolean {
  const grant = isRawObject(addition) ? grants.get(textIn(addition, 'id')) : undefined;
  if (grant === undefined || !isRawObject(addition)) {
    return false;
  }
  merge(grant, addition);
  return true;
}

function merge(target: RawObject, addition: RawObject): void {
  for (const [name, value] of Object.entries(addition)) {
    const present = target[name];
    if (present === undefined) {
      target[name] = value;
    } else if (Array.isArray(present) && Array.isArray(value)) {
      value.forEach(item => mergeItem(present, item));
    } else if (isRawObject(present) && isRawObject(value)) {
      merge(present, value);
    }
  }
}

function mergeItem(list: RawValue[], item: RawValue): void {
  const id = isRawObject(item) ? textIn(item, 'id') : undefined;
  const same = id === undefined ? undefined : list.find(other => isRawObject(other) && textIn(other, 'id') === id);
  if (isRawObject(same) && isRawObject(item)) {
    merge(same, item);
  } else {
    list.push(item);
  }
}
