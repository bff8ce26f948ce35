import type { Chance } from './chance.js';
import { alike, type Places, placesIn, type Puzzle } from './puzzle.js';

/** What is worked out once about a puzzle, for all worlds in it. */
export type Ground = {
  readonly puzzle: Puzzle;
  readonly places: Places;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly scale: Float64Array;
  readonly kindOf: Int32Array;
  readonly ofKind: readonly Int32Array[];
};

export const groundOf = (puzzle: Puzzle): Ground => {
  const places = placesIn(puzzle);
  const kindOf = alike(puzzle, places);
  const kinds: number[][] = [];
  for (const [unit, kind] of kindOf.entries()) (kinds[kind] ??= []).push(unit);
  return {
    puzzle,
    places,
    least: Float64Array.from(puzzle.statements, ({ least }) => least),
    most: Float64Array.from(puzzle.statements, ({ most }) => most),
    scale: Float64Array.from(puzzle.statements, ({ weights }) => weights?.reduce((most, weight) => Math.max(most, weight), 1) ?? 1),
    kindOf,
    ofKind: kinds.map(units => Int32Array.from(units)),
  };
};

/** Goes by the flags that are set, which are few, and not by the statements, which are about everybody. */
const sumsIn = ({ puzzle, places }: Ground, flags: Uint8Array): Float64Array => {
  const { from, statement, weight } = places;
  const sums = new Float64Array(puzzle.statements.length);
  for (let unit = 0; unit < flags.length; unit += 1) {
    if (flags[unit] !== 1) continue;
    for (let slot = from[unit] ?? 0, end = from[unit + 1] ?? 0; slot < end; slot += 1) {
      const place = statement[slot] ?? 0;
      sums[place] = (sums[place] ?? 0) + (weight[slot] ?? 0);
    }
  }
  return sums;
};

/** One answer to the puzzle: a whole flag for every unit. If it agrees with every statement, an outsider cannot rule it out. */
export class World {
  readonly flags: Uint8Array;
  readonly sums: Float64Array;

  constructor(
    readonly ground: Ground,
    flags: Uint8Array,
    sums?: Float64Array,
  ) {
    this.flags = flags.slice();
    this.sums = sums?.slice() ?? sumsIn(ground, flags);
  }

  copy(): World {
    return new World(this.ground, this.flags, this.sums);
  }

  has(unit: number) {
    return this.flags[unit] === 1;
  }

  flip(unit: number) {
    const { from, statement, weight } = this.ground.places;
    const sign = this.flags[unit] === 1 ? -1 : 1;
    this.flags[unit] = sign === 1 ? 1 : 0;
    for (let slot = from[unit] ?? 0, end = from[unit + 1] ?? 0; slot < end; slot += 1) {
      const place = statement[slot] ?? 0;
      this.sums[place] = (this.sums[place] ?? 0) + sign * (weight[slot] ?? 0);
    }
  }

  /** Whether every statement about this unit holds. */
  holdsAt(unit: number) {
    const { places, least, most } = this.ground;
    for (let slot = places.from[unit] ?? 0, end = places.from[unit + 1] ?? 0; slot < end; slot += 1) {
      const place = places.statement[slot] ?? 0;
      const sum = this.sums[place] ?? 0;
      if (sum < (least[place] ?? 0) || sum > (most[place] ?? 0)) return false;
    }
    return true;
  }

  /** Whether everything would still hold if this unit alone were flipped. */
  mayFlip(unit: number) {
    const { places, least, most } = this.ground;
    const sign = this.flags[unit] === 1 ? -1 : 1;
    for (let slot = places.from[unit] ?? 0, end = places.from[unit + 1] ?? 0; slot < end; slot += 1) {
      const place = places.statement[slot] ?? 0;
      const sum = (this.sums[place] ?? 0) + sign * (places.weight[slot] ?? 0);
      if (sum < (least[place] ?? 0) || sum > (most[place] ?? 0)) return false;
    }
    return true;
  }

  /** Flips the unit, and the other one with it, if the world still agrees with everything afterwards. */
  tryFlip(unit: number, other?: number): boolean {
    if (other === undefined) {
      if (!this.mayFlip(unit)) return false;
      this.flip(unit);
      return true;
    }
    this.flip(unit);
    if (this.mayFlip(other)) {
      this.flip(other);
      if (this.holdsAt(unit)) return true;
      this.flip(other);
    }
    this.flip(unit);
    return false;
  }

  /** How far the statements about the unit are from holding; weighed sums as if counted in their largest weight. */
  strainAt(unit: number) {
    const { places, scale, least, most } = this.ground;
    const { from, statement } = places;
    let strain = 0;
    for (let slot = from[unit] ?? 0, end = from[unit + 1] ?? 0; slot < end; slot += 1) {
      const place = statement[slot] ?? 0;
      const sum = this.sums[place] ?? 0;
      const [low, high] = [least[place] ?? 0, most[place] ?? 0];
      const off = sum < low ? low - sum : sum > high ? sum - high : 0;
      if (off > 0) strain += off / (scale[place] ?? 1);
    }
    return strain;
  }

  strainOf(place: number) {
    const sum = this.sums[place] ?? 0;
    const [low, high] = [this.ground.least[place] ?? 0, this.ground.most[place] ?? 0];
    return sum < low ? low - sum : sum > high ? sum - high : 0;
  }

  strained(): readonly number[] {
    const places: number[] = [];
    for (let place = 0; place < this.sums.length; place += 1) if (this.strainOf(place) > 0) places.push(place);
    return places;
  }
}

/** Wanders to another world that agrees with everything: all of them are reached alike, so what is frequent here is likely to an outsider. */
export const wander = (world: World, chance: Chance, steps: number) => {
  const { puzzle, kindOf, ofKind } = world.ground;
  for (let step = 0; step < steps; step += 1) {
    const unit = chance(puzzle.size);
    const way = chance(3);
    if (way === 0) {
      world.tryFlip(unit);
      continue;
    }
    const kin = ofKind[kindOf[unit] ?? 0];
    const other = way === 1 && kin !== undefined ? kin[chance(kin.length)] : chance(puzzle.size);
    if (other !== undefined && world.has(other) !== world.has(unit)) world.tryFlip(unit, other);
  }
};
