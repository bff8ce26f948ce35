import { aChance } from './chance.js';
import { findWorld, settle } from './find-world.js';
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
  /** Worlds that showed something new. */
  readonly found: readonly Uint8Array[];
  readonly linearProgrammes: number;
  readonly mostLikely: number;
};

/** What is being published now; what was known before cannot be called back, and is not this release's doing. */
const isFresh = ({ origin }: Statement) => origin === undefined;
const isShown = ({ origin }: Statement) => origin === undefined || origin === 'SHOWN_BEFORE';
const isBefore = ({ origin }: Statement) => origin === 'SHOWN_BEFORE' || origin === 'BLANK_BEFORE';

export type Limits = {
  /** The largest share of any group, and likelihood of any flag, that may be concluded. */
  readonly ceiling: number;
  /** By how much likelihoods stay below it: they are counted in worlds found by chance, and the next count may be higher. */
  readonly spare?: number;
  /** Weaknesses after which it stops looking: whoever mends them looks again. */
  readonly enough?: number;
  /** Worlds found in a puzzle much like this one. */
  readonly near?: readonly Uint8Array[] | undefined;
};

/** Worlds visited to see what is possible; and, where some flag is set in many of them, as many again, each reached anew, to see what is likely. */
const visits = { few: 40, many: 200, far: 20, atMost: 60_000 };
const slightly = 1e-6;
/** The largest programme that is asked for whole numbers; in a larger one doubt is cheaper, and refused. */
const wholeColumns = 300;

/**
 * Tries to solve the puzzle as an outsider would. Nothing counts as open unless whole-numbered worlds were found that agree with all that
 * was published and differ in it. The linear programme relaxes whole numbers, so its intervals contain the true ones: what it calls
 * narrow is narrow, what it calls wide still needs its worlds. Whatever is in doubt is refused.
 */
export class Examination {
  private readonly chance = aChance();
  private readonly seen: Sightings;
  private readonly weaknesses: Weakness[] = [];
  private readonly found: Uint8Array[] = [];

  private constructor(
    private readonly ground: Ground,
    private readonly targets: readonly Target[],
    private readonly programme: LinearProgramme,
  ) {
    this.seen = new Sightings(ground, targets);
  }

  static async of(puzzle: Puzzle, targets: readonly Target[], limits: Limits): Promise<Examined> {
    const ground = groundOf(puzzle);
    const examination = new Examination(ground, targets, new LinearProgramme(await theSolver(), ground));
    examination.run(limits);
    return {
      weaknesses: examination.weaknesses,
      worlds: examination.seen.worlds,
      found: examination.found,
      linearProgrammes: examination.programme.asked,
      mostLikely: examination.seen.mostLikely,
    };
  }

  private run({ ceiling, spare = 0, enough = Number.POSITIVE_INFINITY, near = [] }: Limits) {
    if (this.ground.puzzle.size === 0 || !this.isBelow(ceiling)) return;
    for (const flags of near) {
      const world = new World(this.ground, flags);
      if (settle(world, this.chance, 200)) this.note(world);
    }
    const world = this.firstWorld();
    if (world === undefined) return;
    this.note(world);
    this.visit(world, visits.few);
    for (const [place, target] of this.targets.entries()) {
      this.demandOpen(place, target, world);
      if (this.weaknesses.length >= enough) return;
    }
    for (const kind of this.ground.ofKind.keys()) {
      this.demandUndetermined(kind, world);
      if (this.weaknesses.length >= enough) return;
    }
    if (enough < Number.POSITIVE_INFINITY && this.weaknesses.length > 0) return;
    if (this.seen.mostLikely > ceiling - 0.1) this.visitAnew(world);
    for (const kind of this.ground.ofKind.keys()) this.demandUnlikely(kind, ceiling - spare);
  }

  private note(world: World) {
    if (this.seen.note(world, false)) this.found.push(world.flags.slice());
  }

  private firstWorld(): World | undefined {
    const [found] = this.found;
    if (found !== undefined) return new World(this.ground, found);
    const start = this.programme.solve({ inward: 0.35 });
    return start && this.wholeWorldNear(start);
  }

  private visit(world: World, count: number) {
    for (let visit = 0; visit < count; visit += 1) {
      wander(world, this.chance, Math.min(visits.far * this.ground.puzzle.size, visits.atMost));
      this.seen.note(world, true);
    }
  }

  /** From wholly random flags each time: a walk that is long in leaving a place would take what it sees there for likely. */
  private visitAnew(world: World) {
    const { size } = this.ground.puzzle;
    const share = world.flags.reduce((sum, flag) => sum + flag, 0) / size;
    this.seen.forgetLikelihoods();
    for (let visit = 0; visit < visits.many; visit += 1) {
      const anew = findWorld(this.ground, new Float64Array(size).fill(share), this.chance) ?? world.copy();
      this.visit(anew, 1);
    }
  }

  /**
   * One answer in which no flag is set by more than the ceiling bounds the least share of every group at once, of cells, of differences
   * of cells and of whatever else can be put together: the least over all worlds is never above what one answer gives.
   */
  private isBelow(ceiling: number): boolean {
    if (this.programme.solve({ ceiling }) !== undefined) return true;
    const any = this.programme.solve({});
    const asked = any === undefined ? {} : { ceiling };
    const wasSo = this.programme.solve({ ...asked, isTold: isBefore }) === undefined;
    if (any !== undefined && wasSo) return true;
    const mended = this.programme.solve({ ...asked, mayBreak: isFresh });
    this.weaknesses.push({ kind: any === undefined ? 'CONTRADICTION' : 'FLAG_TOO_LIKELY', rests: mended?.rests ?? [] });
    return false;
  }

  private wholeWorldNear({ shares }: Answer): World | undefined {
    for (let tries = 0; tries < 6; tries += 1) {
      const world = findWorld(this.ground, shares, this.chance);
      if (world !== undefined) return world;
    }
    const whole = this.ground.ofKind.length <= wholeColumns ? this.programme.solve({ whole: true }) : undefined;
    if (whole !== undefined) return this.worldOf(whole);
    this.weaknesses.push({ kind: 'CONTRADICTION', rests: this.ground.puzzle.statements.filter(isFresh) });
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
    for (const reached of steered(world, units, led, enough, this.chance)) this.note(reached);
  }

  private demandOpen(place: number, target: Target, world: World) {
    const isOpen = () => this.seen.widthOf(place) >= target.width;
    for (let tries = 0; tries < 3 && !isOpen(); tries += 1) {
      this.steer(world, target.units, true, this.seen.leastOf(place) + target.width);
      if (!isOpen()) this.steer(world, target.units, false, this.seen.mostOf(place) - target.width);
    }
    const isOpenWithoutBlanks = () => this.boundsOf(target.units, { isTold: isShown }).width >= target.width;
    if (isOpen() || (this.seen.widthOf(place) >= (target.supposed ?? target.width) && isOpenWithoutBlanks())) return;
    this.askForBounds('CELL_TOO_NARROW', target.units, target.width, isOpen, target);
  }

  private demandUndetermined(kind: number, world: World) {
    const units = this.ground.ofKind[kind]?.subarray(0, 1) ?? new Int32Array();
    const isOpen = () => this.seen.isOpen(kind);
    for (let tries = 0; tries < 3 && !isOpen(); tries += 1) {
      this.steer(world, units, true, 1);
      if (!isOpen()) this.steer(world, units, false, 0);
    }
    if (!isOpen()) this.askForBounds('FLAG_DETERMINED', units, 1, isOpen);
  }

  private boundsOf(units: Int32Array, question: Question) {
    const [most, least] = (['MOST', 'LEAST'] as const).map(way => this.programme.solve({ ...question, units, way }));
    return { most, least, width: most && least ? Math.floor(most.value + slightly) - Math.ceil(least.value - slightly) : 0 };
  }

  private askForBounds(kind: Weakness['kind'], units: Int32Array, width: number, isOpen: () => boolean, target?: Target) {
    const bounds = this.boundsOf(units, {});
    if (bounds.width >= width && this.isReached(units, bounds, isOpen)) return;
    if (this.wasSo(units, width)) return;
    const rests = [...(bounds.most?.rests ?? []), ...(bounds.least?.rests ?? [])];
    this.weaknesses.push({ kind, ...(target && { target }), rests });
  }

  /** Whether it was as narrow before, or is made so by blanks that nothing told now can do anything about. */
  private wasSo(units: Int32Array, width: number): boolean {
    const { statements } = this.ground.puzzle;
    if (!statements.some(isBefore)) return false;
    if (this.boundsOf(units, { isTold: isBefore }).width < width) return true;
    const inside = new Set(units);
    const isTouched = statements.some(statement => isFresh(statement) && statement.units.some(unit => inside.has(unit)));
    return !isTouched && this.boundsOf(units, { isTold: statement => !isFresh(statement) }).width < width;
  }

  /** Rounded inward, so that what is fixed by whole numbers alone is narrow; what is wide enough still asks for worlds that are whole. */
  private isReached(units: Int32Array, { most, least }: ReturnType<Examination['boundsOf']>, isOpen: () => boolean): boolean {
    const inside = new Set(units);
    for (const exactly of [Math.floor((most?.value ?? 0) + slightly), Math.ceil((least?.value ?? 0) - slightly)]) {
      const near = this.programme.solve({ units, exactly, inward: 0.35 });
      const world = near && findWorld(this.ground, near.shares, this.chance, unit => inside.has(unit));
      if (world !== undefined) this.note(world);
      if (isOpen()) return true;
    }
    if (this.ground.ofKind.length > wholeColumns) return false;
    const whole = this.boundsOf(units, { whole: true });
    for (const answer of [whole.most, whole.least]) if (answer !== undefined) this.note(this.worldOf(answer));
    return isOpen();
  }

  /** Less than certain is enough to out somebody: of all the worlds that agree, too many must not have this flag set. */
  private demandUnlikely(kind: number, ceiling: number) {
    const units = this.ground.ofKind[kind] ?? new Int32Array();
    if (this.seen.likelihoodOf(kind) <= ceiling) return;
    const told = this.ground.puzzle.statements.filter(statement => isFresh(statement) && statement.units.includes(units[0] ?? -1));
    if (told.length > 0) this.weaknesses.push({ kind: 'FLAG_TOO_LIKELY', rests: told });
  }
}
