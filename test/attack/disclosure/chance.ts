/** The same for the same seed, so that a portfolio that is broken can be looked at again. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2_654_435_761) >>> 0;
  }

  share(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.share() * count);
  }

  /** Whether it falls out so, in so many of a hundred cases. */
  hits(percent: number): boolean {
    return this.share() * 100 < percent;
  }

  oneOf<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }

  /** Few of the first, many of the last: most funds work in a handful of countries and a little in many. */
  skewed<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.share() ** 2 * values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }

  uuid(): string {
    const hex = (digits: number) => Array.from({ length: digits }, () => this.below(16).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
  }
}
