const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Tells the operator what the start is doing while it does it. */
export class StartProgress {
  private readonly began = Date.now();
  private isLineOpen = false;

  constructor(private readonly write: (text: string) => void) {}

  get elapsed(): string {
    return seconds(this.began);
  }

  readonly note = (line: string): void => {
    if (this.isLineOpen) this.write('\n');
    this.isLineOpen = false;
    this.write(`  ${line}\n`);
  };

  say(line: string): void {
    this.write(`${line}\n`);
  }

  async step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
    const began = Date.now();
    this.write(`${title} …`);
    this.isLineOpen = true;
    try {
      const result = await work();
      this.write(this.isLineOpen ? ` ${seconds(began)}\n` : `  ${seconds(began)}\n`);
      return result;
    } catch (failure) {
      if (this.isLineOpen) this.write('\n');
      throw failure;
    } finally {
      this.isLineOpen = false;
    }
  }
}
