import { createHash } from 'node:crypto';

/**
 * Chance that falls the same way each time: one stream for each seed and key, so that adding a grant to the demo changes that
 * grant alone and not every one drawn after it.
 */
export class SeededChance {
  private state: Uint32Array;

  constructor(seed: string, key: string) {
    const digest = createHash('sha256').update(`${seed}\n${key}`).digest();
    this.state = Uint32Array.from([0, 4, 8, 12], offset => digest.readUInt32LE(offset));
  }

  /** At least 0 and below 1 (sfc32). */
  next(): number {
    const [a = 0, b = 0, c = 0, counter = 0] = this.state;
    const sum = (a + b + counter) >>> 0;
    this.state = Uint32Array.of(b ^ (b >>> 9), c + (c << 3), ((c << 21) | (c >>> 11)) + sum, counter + 1);
    return sum / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  oneOf<T>(choices: readonly T[]): T {
    const chosen = choices[this.between(0, choices.length - 1)];
    if (chosen === undefined) {
      throw new Error('There is nothing to choose from.');
    }
    return chosen;
  }

  shuffled<T>(items: readonly T[]): readonly T[] {
    return items
      .map(item => ({ item, place: this.next() }))
      .sort((one, other) => one.place - other.place)
      .map(({ item }) => item);
  }

  hex(bytes: number): string {
    return Array.from({ length: bytes }, () => this.between(0, 255).toString(16).padStart(2, '0')).join('');
  }

  /** As many cards as asked for, in the given proportions to the nearest one and in a random order: small portfolios keep their shares. */
  deal<T extends string>(weights: Readonly<Record<T, number>>, count: number): readonly T[] {
    const kinds = Object.keys(weights) as T[];
    const total = kinds.reduce((sum, kind) => sum + weights[kind], 0);
    let cumulated = 0;
    let dealt = 0;
    const cards = kinds.flatMap(kind => {
      cumulated += weights[kind];
      const upTo = Math.round((count * cumulated) / total);
      const share = Array.from({ length: upTo - dealt }, () => kind);
      dealt = upTo;
      return share;
    });
    return this.shuffled(cards);
  }
}
