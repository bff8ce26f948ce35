import { aChance } from './chance.js';
import { findWorld } from './find-world.js';
import { type Answer, LinearProgramme, type Question, theSolver } from './linear-programme.js';
import type { Puzzle, Statement, Target } from './puzzle.js';
import { Sightings } from './sightings.js';
import { steered } from './steer.js';
import { type Ground, groundOf, wander, World } from './world.js';

export type Weakness = {
  readonly kind: 'CONTRADICTION' | 'CELL_TOO_NARROW' | 'FLAG_DETERMINED' | 'FLAG_TOO_LIKELY';
  /** Undefined where single units can be told. */
  readonly target?: Target;
  /** What was told and makes it so. */
  readonly rests: readonly Statement[];
};

export type Examined = {
  readonly weaknesses: readonly Weakness[];
  readonly worlds: number;
  readonly linearProgrammes: number;
  readonly mostLikely: number;
};

/** Which statements are being published now; what was known before cannot be called back, and is not this release's doing. */
export type IsFresh = (statement: Statement) => boolean;

const worldsWandered = 48;
const slightly = 1e-6;

/**
 * Tries to solve the puzzle as an outsider would. Nothing counts as open unless whole-numbered worlds were found that agree with all that
 * was published and differ in it. The linear programme relaxes whole numbers, so its intervals contain the true ones: what it calls
 * narrow is narrow, what it calls wide still needs its worlds. Whatever is in doubt is refused.
 */
export class Examination {
  private readonly chance = aChance();
  private readonly seen: Sightings;
  private readonly weaknesses: Weakness[] = [];

  private constructor(
    private readonly ground: Ground,
    private readonly targets: readonly Target[],
    private readonly programme: LinearProgramme,
    private readonly isFresh: IsFresh,
  ) {
    this.seen = new Sightings(ground, targets);
  }

  static async of(puzzle: Puzzle, targets: readonly Target[], ceiling: number, isFresh: IsFresh = () => true): Promise<Examined> {
    const ground = groundOf(puzzle);
    const examination = new Examination(ground, targets, new LinearProgramme(await theSolver(), ground), isFresh);
    examination.run(ceiling);
    return {
      weaknesses: examination.weaknesses,
      worlds: examination.seen.worlds,
      linearProgrammes: examination.programme.asked,
      mostLikely: examination.seen.mostLikely,
    };
  }

  private run(ceiling: number) {
    const start = this.startingPoint(ceiling);
    const world = start && this.wholeWorldNear(start);
    if (world === undefined) return;
    for (let count = 0; count < worldsWandered; count += 1) {
      wander(world, this.chance, 20 * this.ground.puzzle.size);
      this.seen.note(world, true);
    }
    for (const [place, target] of this.targets.entries()) this.demandOpen(place, target, world);
    for (const kind of this.ground.ofKind.keys()) this.demandUndetermined(kind, world);
  }

  /**
   * One answer in which no flag is set by more than the ceiling bounds the least share of every group at once, of cells, of differences
   * of cells and of whatever else can be put together: the least over all worlds is never above what one answer gives.
   */
  private startingPoint(ceiling: number): Answer | undefined {
    const below = this.programme.solve({ ceiling });
    if (below !== undefined) return below;
    const any = this.programme.solve({});
    const asked = any === undefined ? {} : { ceiling };
    const wasSo = this.programme.solve({ ...asked, isTold: statement => !this.isFresh(statement) }) === undefined;
    if (any !== undefined && wasSo) return any;
    const mended = this.programme.solve({ ...asked, mayBreak: this.isFresh });
    this.weaknesses.push({ kind: any === undefined ? 'CONTRADICTION' : 'FLAG_TOO_LIKELY', rests: mended?.rests ?? [] });
    return undefined;
  }

  private wholeWorldNear({ shares }: Answer): World | undefined {
    for (let tries = 0; tries < 6; tries += 1) {
      const world = findWorld(this.ground, shares, this.chance);
      if (world !== undefined) return world;
    }
    const whole = this.programme.solve({ whole: true });
    if (whole !== undefined) return this.worldOf(whole);
    this.weaknesses.push({ kind: 'CONTRADICTION', rests: this.ground.puzzle.statements.filter(this.isFresh) });
    return undefined;
  }

  /** Whole numbers by kind; which units of a kind they are is all one. */
  private worldOf({ shares }: Answer): World {
    const flags = new Uint8Array(this.ground.puzzle.size);
    for (const units of this.ground.ofKind) {
      const led = Math.round((shares[units[0] ?? 0] ?? 0) * units.length);
      for (const unit of units.subarray(0, led)) flags[unit] = 1;
    }
    return new World(this.ground, flags);
  }

  private steer(world: World, units: Int32Array, led: boolean, enough: number) {
    for (const reached of steered(world, units, led, enough, this.chance)) this.seen.note(reached, false);
  }

  private demandOpen(place: number, target: Target, world: World) {
    const isOpen = () => this.seen.widthOf(place) >= target.width;
    for (let tries = 0; tries < 3 && !isOpen(); tries += 1) {
      this.steer(world, target.units, true, this.seen.leastOf(place) + target.width);
      if (!isOpen()) this.steer(world, target.units, false, this.seen.mostOf(place) - target.width);
    }
    if (isOpen() || this.isWide(target.units, target.width, isOpen)) return;
    this.refuse('CELL_TOO_NARROW', target.units, target.width, target);
  }

  private demandUndetermined(kind: number, world: World) {
    const units = this.ground.ofKind[kind]?.subarray(0, 1) ?? new Int32Array();
    const isOpen = () => this.seen.isOpen(kind);
    for (let tries = 0; tries < 3 && !isOpen(); tries += 1) {
      this.steer(world, units, true, 1);
      if (!isOpen()) this.steer(world, units, false, 0);
    }
    if (isOpen() || this.isWide(units, 1, isOpen)) return;
    this.refuse('FLAG_DETERMINED', units, 1);
  }

  private boundsOf(units: Int32Array, question: Question) {
    const [most, least] = (['MOST', 'LEAST'] as const).map(way => this.programme.solve({ ...question, units, way }));
    return { most, least, width: most && least ? Math.floor(most.value + slightly) - Math.ceil(least.value - slightly) : 0 };
  }

  /** Rounded inward, so that what is fixed by whole numbers alone is narrow; wide enough still asks for worlds that are whole. */
  private isWide(units: Int32Array, width: number, isOpen: () => boolean): boolean {
    if (this.boundsOf(units, {}).width < width) return false;
    const whole = this.boundsOf(units, { whole: true });
    for (const answer of [whole.most, whole.least]) if (answer !== undefined) this.seen.note(this.worldOf(answer), false);
    return isOpen() || whole.width >= width;
  }

  private refuse(kind: Weakness['kind'], units: Int32Array, width: number, target?: Target) {
    if (this.boundsOf(units, { isTold: statement => !this.isFresh(statement) }).width < width) return;
    const { most, least } = this.boundsOf(units, {});
    this.weaknesses.push({ kind, ...(target && { target }), rests: [...(most?.rests ?? []), ...(least?.rests ?? [])] });
  }
}
