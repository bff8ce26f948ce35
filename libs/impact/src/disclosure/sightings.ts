import type { Target } from './puzzle.js';
import type { Ground, World } from './world.js';

type Part = { readonly kind: number; readonly inside: number };

/**
 * What was seen to be possible. Units that count alike can trade places in any world, so each world stands for all that come of such trades:
 * that is why a few worlds say so much.
 */
export class Sightings {
  worlds = 0;
  private wandered = 0;
  private readonly parts: readonly (readonly Part[])[];
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private readonly everLed: Uint8Array;
  private readonly everNot: Uint8Array;
  private readonly ledTimes: Float64Array;

  constructor(
    private readonly ground: Ground,
    targets: readonly Target[],
  ) {
    this.parts = targets.map(({ units }) => {
      const inside = new Map<number, number>();
      for (const unit of units) {
        const kind = ground.kindOf[unit] ?? 0;
        inside.set(kind, (inside.get(kind) ?? 0) + 1);
      }
      return [...inside].map(([kind, count]) => ({ kind, inside: count }));
    });
    this.least = new Float64Array(targets.length).fill(Number.POSITIVE_INFINITY);
    this.most = new Float64Array(targets.length).fill(Number.NEGATIVE_INFINITY);
    this.everLed = new Uint8Array(ground.ofKind.length);
    this.everNot = new Uint8Array(ground.ofKind.length);
    this.ledTimes = new Float64Array(ground.ofKind.length);
  }

  /** True if a target was never seen so high, or so low, or a flag never so. */
  note(world: World, isWandered: boolean): boolean {
    let isNews = false;
    const led = new Float64Array(this.ground.ofKind.length);
    for (const [unit, kind] of this.ground.kindOf.entries()) if (world.has(unit)) led[kind] = (led[kind] ?? 0) + 1;
    this.worlds += 1;
    if (isWandered) this.wandered += 1;
    for (const [kind, units] of this.ground.ofKind.entries()) {
      const count = led[kind] ?? 0;
      isNews ||= (count > 0 && this.everLed[kind] === 0) || (count < units.length && this.everNot[kind] === 0);
      if (count > 0) this.everLed[kind] = 1;
      if (count < units.length) this.everNot[kind] = 1;
      if (isWandered) this.ledTimes[kind] = (this.ledTimes[kind] ?? 0) + count / units.length;
    }
    for (const [place, parts] of this.parts.entries()) {
      let [least, most] = [0, 0];
      for (const { kind, inside } of parts) {
        const count = led[kind] ?? 0;
        least += Math.max(0, count - ((this.ground.ofKind[kind]?.length ?? 0) - inside));
        most += Math.min(count, inside);
      }
      isNews ||= least < (this.least[place] ?? 0) || most > (this.most[place] ?? 0);
      this.least[place] = Math.min(this.least[place] ?? least, least);
      this.most[place] = Math.max(this.most[place] ?? most, most);
    }
    return isNews;
  }

  leastOf(place: number) {
    return this.least[place] ?? 0;
  }

  mostOf(place: number) {
    return this.most[place] ?? 0;
  }

  widthOf(place: number) {
    return this.mostOf(place) - this.leastOf(place);
  }

  /** Whether a unit of this kind was seen to be led, and seen not to be. */
  isOpen(kind: number) {
    return this.everLed[kind] === 1 && this.everNot[kind] === 1;
  }

  forgetLikelihoods() {
    this.wandered = 0;
    this.ledTimes.fill(0);
  }

  likelihoodOf(kind: number) {
    return this.wandered === 0 ? 0 : (this.ledTimes[kind] ?? 0) / this.wandered;
  }

  get mostLikely() {
    return this.ledTimes.reduce((most, _, kind) => Math.max(most, this.likelihoodOf(kind)), 0);
  }
}
