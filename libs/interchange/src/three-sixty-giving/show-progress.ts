import type { ReadProgress } from './read-progress.js';

/** What is needed of standard error. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const BAR_WIDTH = 30;
const REDRAW_AFTER = 100;
const SAY_AFTER = 3000;

/** A bar for a person at a terminal, a line every few seconds for a log; a quick file stays silent in a log. */
export class ProgressDisplay {
  private last: number;
  private isDrawn = false;

  constructor(
    private readonly output: ProgressOutput,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.last = now();
  }

  show(progress: ReadProgress): void {
    const isTerminal = this.output.isTTY === true;
    const isDue = this.now() - this.last >= (isTerminal ? REDRAW_AFTER : SAY_AFTER);
    if (isDue) {
      this.last = this.now();
      this.output.write(isTerminal ? `\r${barOf(progress)}\u001b[K` : `${wordsOf(progress)}\n`);
      this.isDrawn ||= isTerminal;
    }
  }

  /** Leaves a terminal as it was, so that the report begins on a clean line. */
  end(): void {
    if (this.isDrawn) {
      this.output.write('\r\u001b[K');
      this.isDrawn = false;
    }
  }
}

const shareOf = ({ bytesRead, bytesTotal }: ReadProgress): number => (bytesTotal === 0 ? 1 : Math.min(1, bytesRead / bytesTotal));

const wordsOf = (progress: ReadProgress): string => `${Math.floor(shareOf(progress) * 100)} % read, ${progress.rows} rows`;

function barOf(progress: ReadProgress): string {
  const filled = Math.round(shareOf(progress) * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${wordsOf(progress)}`;
}
