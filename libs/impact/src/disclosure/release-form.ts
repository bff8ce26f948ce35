import type { Finding } from './audit-report.js';
import { type Cell, publicChanges } from './cell.js';
import { type Filed, standingValue } from './past.js';
import { HIDDEN } from './published-table.js';
import { rangeOf, shownFor } from './shown-value.js';

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const found = (kind: Finding['kind'], { name, measure }: Cell, sentence: string): Finding => ({ kind, cell: name, measure, sentence });

/** What can be seen of a release without solving anything: that its values are such as the rules make, and change only as R9 lets them. */
export const formFindings = (past: readonly Filed[], now: Filed): readonly Finding[] =>
  [...now.cells.values()].flatMap(cell => {
    const value = now.values.get(cell.name);
    const standing = standingValue(past, cell, now.thresholds.publicChanges);
    if (value === undefined) return [found('NOT_BY_THE_RULES', cell, 'The cell is missing; a hidden one is listed like any other.')];
    if (standing !== undefined) {
      return isSame(standing, value)
        ? []
        : [found('TOLD_ANEW_TOO_SOON', cell, 'Too few have come and gone for this cell to be told anew.')];
    }
    if (value === HIDDEN) return [];
    if (value.asOf !== now.id) return [found('TOLD_ANEW_TOO_SOON', cell, 'The value is of another release than the one it names.')];
    const { least, most } = rangeOf(cell, value.shown, now.thresholds);
    const isRounded = Number.isSafeInteger(value.shown) && least <= most && shownFor(cell, least, now.thresholds) === value.shown;
    return isRounded ? [] : [found('NOT_BY_THE_RULES', cell, 'The value is not one that rounding and thresholds can give.')];
  });

/** Cells of an earlier release that this one no longer lists would tell, by their absence, that nothing is left in them. */
export const vanished = (past: readonly Filed[], now: Filed): readonly Finding[] =>
  past.flatMap(({ cells }) =>
    [...cells.values()]
      .filter(cell => !now.values.has(cell.name) && publicChanges(undefined, cell) > 0)
      .map(cell => found('NOT_BY_THE_RULES', cell, 'A cell that was listed before is listed no more.')),
  );
