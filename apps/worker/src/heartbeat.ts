import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const beat = 10_000;
const beatFileIn = (folder: string): string => path.join(folder, 'worker-alive');

/** A worker has no door to knock on: it leaves a mark instead, as long as its database answers. */
export const startHeartbeat = (folder: string, isWell: () => Promise<unknown>): (() => Promise<void>) => {
  const leaveMark = (): void =>
    void isWell().then(
      () => writeFileSync(beatFileIn(folder), ''),
      () => {},
    );
  leaveMark();
  const timer = setInterval(leaveMark, beat);
  return async () => {
    clearInterval(timer);
    rmSync(beatFileIn(folder), { force: true });
  };
};

export const isBeating = (folder: string): boolean =>
  existsSync(beatFileIn(folder)) && Date.now() - statSync(beatFileIn(folder)).mtimeMs < 3 * beat;
