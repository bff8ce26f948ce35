import type { Chance } from './chance.js';
import { settle } from './find-world.js';
import type { World } from './world.js';

const shuffled = (units: Int32Array, chance: Chance) => {
  const order = units.slice();
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance(last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
};

/** Statements that flipping the unit alone would break. */
const brokenBy = (world: World, unit: number): readonly number[] => {
  const { places } = world.ground;
  world.flip(unit);
  const broken: number[] = [];
  for (let slot = places.from[unit] ?? 0, end = places.from[unit + 1] ?? 0; slot < end; slot += 1) {
    const place = places.statement[slot] ?? 0;
    if (world.strainOf(place) > 0) broken.push(place);
  }
  world.flip(unit);
  return broken;
};

/** Sets one flag as wanted, with another outside the set going the other way where the statements ask for it. */
const turn = (world: World, unit: number, isInside: (unit: number) => boolean, chance: Chance): boolean => {
  if (world.tryFlip(unit)) return true;
  const { kindOf, ofKind, puzzle } = world.ground;
  const tryAmong = (units: Int32Array | undefined, tries: number) => {
    for (let count = 0; units !== undefined && count < Math.min(tries, 4 * units.length); count += 1) {
      const other = units[chance(units.length)];
      if (other === undefined || isInside(other) || world.has(other) === world.has(unit)) continue;
      if (world.tryFlip(unit, other)) return true;
    }
    return false;
  };
  if (tryAmong(ofKind[kindOf[unit] ?? 0], 40)) return true;
  return brokenBy(world, unit).some(place => tryAmong(puzzle.statements[place]?.units, 40));
};

/**
 * A world that agrees with everything and in which as many (or as few) of `units` as possible are led, until `enough` of them are.
 * First in small steps; if those end too soon, the flags that are wanted are set and all the others settle around them.
 * It may fail where a better search would not: then the linear programme is asked.
 */
export const steered = (from: World, units: Int32Array, led: boolean, enough: number, chance: Chance): readonly World[] => {
  const inside = new Set(units);
  const isInside = (unit: number) => inside.has(unit);
  const world = from.copy();
  let count = units.reduce((sum, unit) => sum + (world.has(unit) ? 1 : 0), 0);
  const isEnough = () => (led ? count >= enough : count <= enough);
  const order = shuffled(units, chance);
  for (const unit of order) {
    if (isEnough()) break;
    if (world.has(unit) !== led && turn(world, unit, isInside, chance)) count += led ? 1 : -1;
  }
  if (isEnough()) return [world];
  const forced = world.copy();
  for (const unit of order) {
    if (isEnough()) break;
    if (forced.has(unit) === led) continue;
    forced.flip(unit);
    count += led ? 1 : -1;
  }
  return settle(forced, chance, 400, unit => isInside(unit) && forced.has(unit) === led) ? [world, forced] : [world];
};
