import type { Dimension, Measure } from './cube.js';
import type { DisclosureThresholds } from './disclosure-thresholds.js';
import type { PublicRow } from './release-row.js';

/** Too small, empty, not collected, hidden for the sake of another cell, not permitted: one value, so that none of them can be told from it. */
export const HIDDEN = 'HIDDEN';

export type ShownValue = {
  /** A count or persons: rounded down. MONEY_SHARE: the lower end of a band of ten points, in percent. */
  readonly shown: number;
  /** The release in which this value was set; it stands until the public population of its cell has changed enough. */
  readonly asOf: string;
};

export type PublishedCell = { readonly keys: readonly string[]; readonly value: ShownValue | typeof HIDDEN };

export type PublishedTable = {
  readonly cube: string;
  readonly by: readonly Dimension[];
  readonly measure: Measure;
  /** The currency of MONEY_SHARE; null for what is counted in units or persons. */
  readonly currency: string | null;
  /** Every combination of the keys, in order of the keys, whether anything is in it or not. */
  readonly cells: readonly PublishedCell[];
};

/** The rules a release was made by. They are public, but for the p of the p % rule. */
export type PublicThresholds = Omit<DisclosureThresholds, 'dominancePercent'>;

export type PublishedRelease = {
  readonly id: string;
  readonly thresholds: PublicThresholds;
  readonly tables: readonly PublishedTable[];
  /** What was public of each project on the day of the release: who has come and gone since is read from it. */
  readonly population: readonly PublicRow[];
};
