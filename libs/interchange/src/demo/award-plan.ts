import type { Theme, UnRegion } from '@ledby/kernel';

export type Range = readonly [least: number, most: number];

/** One round of awards of a window. */
export type PlannedAwards = {
  readonly fund: string;
  readonly cycle: string;
  readonly window: string;
  readonly projects: number;
  readonly awardedOn: string;
  readonly starts: { readonly afterDays: Range } | { readonly on: string };
  readonly months: Range;
  /** In whole units of the currency of the window. */
  readonly amount: Range;
  /** In how many countries; as many as there are projects unless a source says otherwise. */
  readonly countries?: number;
  readonly regions?: readonly UnRegion[];
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** How many of the agreements are made in the currency of the grantee's country, where the demo knows a rate for it. */
  readonly inLocalCurrency?: number;
  readonly isUnrestricted?: boolean;
  /** Where the window is for some kinds of work, or for some groups, only. */
  readonly themes?: readonly Theme[];
  readonly serves?: 'WOMEN' | 'MIGRANTS';
  /** The grantee whose owner signs in to the demo takes part in this round. */
  readonly withDemoGrantee?: boolean;
};
