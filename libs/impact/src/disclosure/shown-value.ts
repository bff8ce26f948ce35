import { type Cell, sumOf } from './cell.js';
import type { PublicThresholds } from './published-table.js';

export type Range = { readonly least: number; readonly most: number };

const downTo = (step: number, value: number) => Math.floor(value / step) * step;

/** 1 349 becomes 1 300; what has two digits or fewer stays. */
const twoDigits = (value: number) => downTo(10 ** Math.max(0, String(Math.floor(value)).length - 2), value);

const bandOf = (led: number, all: number, points: number) =>
  all === 0 ? 0 : Math.min(downTo(points, 100 - 1), downTo(points, (100 * twoDigits(led)) / twoDigits(all)));

const largestOf = ({ members }: Cell) => [...members.values()].reduce((most, weight) => Math.max(most, weight), 0);

/** 10, 20, 50, 100, 200 and so on: the first that is no smaller than what the largest project adds, so that none shows in the sum by itself. */
const stepFor = (cell: Cell, resolution: number) => {
  const largest = largestOf(cell);
  let step = resolution;
  for (let turn = 0; step < largest; turn += 1) step *= turn % 3 === 1 ? 2.5 : 2;
  return step;
};

/** A band must be wider than the largest grant of the cell, led or not: else it could tell whether that one is in it. */
export const isBandWideEnough = (cell: Cell, { resolution }: PublicThresholds) => 100 * largestOf(cell) <= resolution * sumOf(cell);

/** What a cell shows for the sum behind it; it never falls as the sum rises. */
export const shownFor = (cell: Cell, sum: number, { resolution }: PublicThresholds): number => {
  switch (cell.measure) {
    case 'MONEY_SHARE':
      return bandOf(sum, sumOf(cell), resolution);
    case 'PERSONS_ASSISTED':
      return downTo(stepFor(cell, resolution), sum);
    default:
      return downTo(resolution, sum);
  }
};

/** The least sum that shows `shown` or more; one above all sums where none does. */
const leastShowing = (cell: Cell, shown: number, thresholds: PublicThresholds) => {
  let [low, high] = [0, sumOf(cell) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (shownFor(cell, middle, thresholds) >= shown) high = middle;
    else low = middle + 1;
  }
  return low;
};

export const isCount = ({ measure }: Cell) => measure === 'PROJECTS_LED' || measure === 'ORGANISATIONS_LED';

/** The mix that R8 asks of a small cell, as counts. */
const mixed = (size: number, { smallCell, mixPercent }: PublicThresholds): Range =>
  size < smallCell
    ? { least: Math.ceil((size * mixPercent) / 100), most: Math.floor((size * (100 - mixPercent)) / 100) }
    : { least: 0, most: size };

/**
 * What an outsider concludes from a shown value. The rules are public, so a shown 10 does not mean 10 to 19 but 11 to 19,
 * and never more than leaves as many others as the rules ask for.
 */
export const rangeOf = (cell: Cell, shown: number, thresholds: PublicThresholds): Range => {
  const least = leastShowing(cell, shown, thresholds);
  const most = leastShowing(cell, shown + 1, thresholds) - 1;
  if (cell.measure === 'MONEY_SHARE') return { least, most };
  if (!isCount(cell)) return { least: Math.max(least, thresholds.persons), most: Math.min(most, sumOf(cell) - thresholds.persons) };
  const mix = mixed(cell.members.size, thresholds);
  return {
    least: Math.max(least, thresholds.units, mix.least),
    most: Math.min(most, cell.members.size - thresholds.others, mix.most),
  };
};

/** Whether a cell with so many led ones shows its count, as far as it is asked alone. Only its size and the rules decide, so everybody can tell. */
export const isCountToShow = (cell: Cell, led: number, thresholds: PublicThresholds): boolean => {
  const size = cell.members.size;
  if (led < thresholds.units || size - led < thresholds.others) return false;
  const shown = shownFor(cell, led, thresholds);
  const { least, most } = rangeOf(cell, shown, thresholds);
  // The share is bounded for cells of every size: nine in ten of a large cell would tell as much of each of them.
  const isOpen = most - least + 1 >= thresholds.possibleCounts && 100 * least <= (100 - thresholds.doubtPercent) * size;
  return shown > 0 && led >= least && led <= most && isOpen;
};

/** The most that a cell may count and stay blank for being small; undefined where no count would be shown, so that a blank says nothing. */
export const mostWhileBlank = (cell: Cell, thresholds: PublicThresholds): number | undefined => {
  for (let led = thresholds.units; led <= cell.members.size - thresholds.others; led += 1) {
    if (isCountToShow(cell, led, thresholds)) return led - 1;
  }
  return undefined;
};
