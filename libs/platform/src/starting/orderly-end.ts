export class StartInterrupted extends Error {}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes a Ctrl-C on that the terminal has sent to everybody already: two signals within a second are one wish. */
const patience = 1000;

/** Undoes the start in the opposite order, once, whoever asks for it: a signal, a failure, or a database that has gone. */
export class OrderlyEnd {
  /** Fulfilled by the first signal, rejected by a failure that nothing caught. A second signal ends the process at once. */
  readonly asked: Promise<void>;
  private readonly undoing: (() => Promise<void>)[] = [];
  private askedAt: number | undefined;

  constructor() {
    this.asked = new Promise((resolve, reject) => {
      for (const signal of signals) process.on(signal, () => this.hear(resolve));
      process.on('uncaughtException', reject);
    });
    this.asked.catch(() => {});
  }

  add(undo: () => Promise<void>): void {
    this.undoing.push(undo);
  }

  /** Between two steps of the start: the step in hand is finished first, so that nothing is left half done. */
  throwIfAsked(): void {
    if (this.askedAt !== undefined) throw new StartInterrupted();
  }

  async run(): Promise<void> {
    this.askedAt ??= Date.now();
    const failures: unknown[] = [];
    for (const undo of this.undoing.splice(0).toReversed()) await undo().catch((failure: unknown) => failures.push(failure));
    if (failures.length > 0) throw failures[0];
  }

  private hear(resolve: () => void): void {
    if (this.askedAt !== undefined && Date.now() - this.askedAt > patience) process.exit(130);
    this.askedAt ??= Date.now();
    resolve();
  }
}
