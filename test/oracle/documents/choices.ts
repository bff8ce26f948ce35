/** Decisions read from a tape of numbers; past its end every answer is the simplest, so a shorter tape is a smaller document. */
export class Choices {
  private place = 0;

  constructor(private readonly tape: readonly number[]) {}

  below(limit: number): number {
    const value = this.tape[this.place] ?? 0;
    this.place += 1;
    return limit <= 1 ? 0 : value % limit;
  }

  /** True once in so many times; never when the tape has ended. */
  once(inSoMany: number): boolean {
    return this.below(inSoMany) === inSoMany - 1;
  }

  pick<T>(from: readonly T[]): T {
    const value = from[this.below(from.length)];
    if (value === undefined) {
      throw new Error('There is nothing to choose from.');
    }
    return value;
  }
}
