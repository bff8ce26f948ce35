import { setTimeout as pause } from 'node:timers/promises';

/** Longer than the longest of what is done behind it, several times over. */
const floorInMilliseconds = 700;

/** As long as a whole number of floors, whatever was done or not done: the time of an answer tells nothing of whether a code exists. */
export async function evenly<T>(work: () => Promise<T>, floor = floorInMilliseconds): Promise<T> {
  const began = performance.now();
  const [outcome] = await Promise.allSettled([work()]);
  const spent = performance.now() - began;
  await pause(Math.ceil(spent / floor) * floor - spent);
  if (outcome.status === 'rejected') {
    throw outcome.reason;
  }
  return outcome.value;
}

const block = 16_384;

/** All pages of one kind are of one size; what is drawn on them is not. */
export const evenSized = (page: string): string => {
  const size = Buffer.byteLength(page);
  return `${page}${' '.repeat(Math.ceil(size / block) * block - size)}`;
};
