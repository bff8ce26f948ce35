import type { Finding } from './finding.js';

/** How far a reader has come, in bytes of the file. */
export interface ReadProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void;
  /** What is to be said of the file rather than of one row. */
  readonly onNotice?: (notice: Finding) => void;
}
