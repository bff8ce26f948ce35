import { open } from 'node:fs/promises';
import type { GrantRow } from './raw-grant.js';
import { readJson, refuseUnreadable } from './read-json.js';
import type { ReadOptions } from './read-progress.js';
import { readXlsx } from './read-xlsx.js';

/** Chooses by what the file holds: names are often wrong. */
export async function* readGrants(path: string, options: ReadOptions = {}): AsyncGenerator<GrantRow> {
  yield* (await looksLikeWorkbook(path)) ? readXlsx(path, options) : readJson(path, options);
}

async function looksLikeWorkbook(path: string): Promise<boolean> {
  const head = Buffer.alloc(4);
  try {
    await using file = await open(path);
    await file.read(head, 0, head.length, 0);
  } catch {
    refuseUnreadable();
  }
  return ['504b', 'd0cf'].includes(head.toString('hex', 0, 2));
}
