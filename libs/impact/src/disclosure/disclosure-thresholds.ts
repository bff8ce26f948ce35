import { BadInput } from '@ledby/kernel';

/** PR-11 in numbers. The higher each is, the less is told. */
export type DisclosureThresholds = {
  /** R3: led projects or organisations in a shown cell, and R7: led grants behind shown money. */
  readonly units: number;
  /** R3: the others in it. */
  readonly others: number;
  /** R3: persons assisted in a shown cell. */
  readonly persons: number;
  /** R4: shown counts are multiples of it, and a hidden cell stays open by at least as much. */
  readonly resolution: number;
  /** How many counts a shown value must leave possible, so that no rounding at an edge tells the exact one. */
  readonly possibleCounts: number;
  /** R7: organisations behind shown money. */
  readonly contributors: number;
  /** R7: the p of the p % rule, in percent. What is here is the least; the one in use is configured and secret. */
  readonly dominancePercent: number;
  /** R8: in a cell smaller than this ... */
  readonly smallCell: number;
  /** R8: ... at least this share of either side, in percent. */
  readonly mixPercent: number;
  /** R9: projects or organisations that must have come or gone before a cell is told anew. */
  readonly publicChanges: number;
  /** How far from certain every flag stays, in percent: 15 means that no share above 0.85 can be concluded. */
  readonly doubtPercent: number;
};

export const defaultThresholds: DisclosureThresholds = {
  units: 11,
  others: 11,
  persons: 11,
  resolution: 10,
  possibleCounts: 5,
  contributors: 3,
  dominancePercent: 10,
  smallCell: 50,
  mixPercent: 10,
  publicChanges: 11,
  doubtPercent: 15,
};

/** Thresholds can be raised, never lowered: whoever configures or asks may only make a release tell less. */
export const thresholdsAtLeast = (defaults: DisclosureThresholds, asked: Partial<DisclosureThresholds>): DisclosureThresholds => {
  const names = Object.keys(defaults) as (keyof DisclosureThresholds)[];
  const raised = Object.fromEntries(names.map(name => [name, asked[name] ?? defaults[name]])) as DisclosureThresholds;
  const lowered = names.filter(name => !(raised[name] >= defaults[name]));
  if (lowered.length > 0) throw new BadInput('A threshold of disclosure control can be raised, never lowered.', { fields: lowered });
  if (raised.resolution % defaults.resolution !== 0) {
    throw new BadInput('A resolution is raised to a multiple of what it was.', { fields: ['resolution'] });
  }
  return raised;
};
