import type { Cell } from './cell.js';
import type { DisclosureThresholds } from './disclosure-thresholds.js';
import { isBandWideEnough, isCountToShow, rangeOf, shownFor } from './shown-value.js';

/** Who is led, and which organisation stands behind each project: what the fund knows and an outsider does not. */
export type Truth = {
  readonly isLed: (cell: Cell, unit: string) => boolean;
  readonly contributorOf: (unit: string) => string;
};

type Side = { readonly units: number; readonly sum: number; readonly byContributor: readonly number[] };

const sideOf = (cell: Cell, { isLed, contributorOf }: Truth, led: boolean): Side => {
  const contributions = new Map<string, number>();
  let units = 0;
  let sum = 0;
  for (const [unit, weight] of cell.members) {
    if (isLed(cell, unit) !== led) continue;
    units += 1;
    sum += weight;
    const contributor = contributorOf(unit);
    contributions.set(contributor, (contributions.get(contributor) ?? 0) + weight);
  }
  return { units, sum, byContributor: [...contributions.values()].sort((one, other) => other - one) };
};

/** R7: the second largest must not be able to estimate the largest to within p percent by taking itself off the total. */
const isDominated = ({ sum, byContributor: [first = 0, second = 0] }: Side, { dominancePercent }: DisclosureThresholds) =>
  100 * (sum - first - second) < dominancePercent * first;

const isSpread = (side: Side, thresholds: DisclosureThresholds) =>
  side.byContributor.length >= thresholds.contributors && !isDominated(side, thresholds);

/** R3, R7 and R8 for one cell by itself: what it may show, or undefined. What other cells make of it is the auditor's question. */
export const valueToShow = (cell: Cell, truth: Truth, thresholds: DisclosureThresholds): number | undefined => {
  const [led, others] = [sideOf(cell, truth, true), sideOf(cell, truth, false)];
  if (led.units < thresholds.units || others.units < thresholds.others) return undefined;
  const shown = shownFor(cell, led.sum, thresholds);
  const { least, most } = rangeOf(cell, shown, thresholds);
  if (led.sum < least || led.sum > most) return undefined;
  switch (cell.measure) {
    case 'MONEY_SHARE':
      return isBandWideEnough(cell, thresholds) && isSpread(led, thresholds) && isSpread(others, thresholds) ? shown : undefined;
    case 'PERSONS_ASSISTED':
      return shown > 0 && isSpread(led, thresholds) && isSpread(others, thresholds) ? shown : undefined;
    default:
      return isCountToShow(cell, led.sum, thresholds) ? shown : undefined;
  }
};
