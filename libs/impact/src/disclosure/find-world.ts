import type { Chance } from './chance.js';
import { type Ground, World } from './world.js';

type IsFixed = (unit: number) => boolean;

const roundByChance = (shares: Float64Array, chance: Chance) =>
  Uint8Array.from(shares, share => (chance(1_000_000) < share * 1_000_000 ? 1 : 0));

/** Of some members of the strained statement, the one whose flip eases most; now and then any, to leave a dead end. */
const easiest = (world: World, units: Int32Array, wanted: boolean, chance: Chance, isFixed: IsFixed): number | undefined => {
  let best: number | undefined;
  let bestEase = Number.NEGATIVE_INFINITY;
  for (let tries = 0; tries < 60; tries += 1) {
    const unit = units[chance(units.length)];
    if (unit === undefined || world.has(unit) === wanted || isFixed(unit)) continue;
    if (chance(50) === 0) return unit;
    const before = world.strainAt(unit);
    world.flip(unit);
    const ease = before - world.strainAt(unit);
    world.flip(unit);
    if (ease > bestEase) [best, bestEase] = [unit, ease];
  }
  return best;
};

/** Eases the world, leaving the fixed flags as they are, until it agrees with everything; false if that was not reached in so many steps. */
export const settle = (world: World, chance: Chance, steps: number, isFixed: IsFixed = () => false): boolean => {
  const { statements } = world.ground.puzzle;
  let strained = world.strained();
  for (let step = 0; step < steps && strained.length > 0; step += 1) {
    const place = strained[chance(strained.length)] ?? 0;
    const statement = statements[place];
    if (statement !== undefined && world.strainOf(place) > 0) {
      const unit = easiest(world, statement.units, (world.sums[place] ?? 0) < statement.least, chance, isFixed);
      if (unit !== undefined) world.flip(unit);
    }
    if (step % 16 === 0 || world.strainOf(place) === 0) strained = world.strained();
  }
  strained = world.strained();
  return strained.length === 0;
};

/**
 * Looks for a whole-numbered world near the shares of a linear programme; undefined if none was found in so many steps.
 * Only worlds found here count for the auditor: shares of flags prove nothing, for nobody is led by a half.
 */
export const findWorld = (ground: Ground, shares: Float64Array, chance: Chance, isFixed?: IsFixed): World | undefined => {
  const world = new World(ground, roundByChance(shares, chance));
  return settle(world, chance, 4000 + 4 * shares.length, isFixed) ? world : undefined;
};
