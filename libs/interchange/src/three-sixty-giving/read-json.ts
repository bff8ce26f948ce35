import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { jsonParser, type Token } from 'stream-json/core/parser.js';
import { FileRefused } from './file.errors.js';
import { GrantFinder } from './find-grants.js';
import type { GrantRow } from './raw-grant.js';
import type { ReadOptions } from './read-progress.js';

const LARGEST_GRANT = 1024 * 1024;

/** Reads a package of any size in the memory of one grant. Whoever keeps rows keeps none of them if this throws. */
export async function* readJson(path: string, options: ReadOptions = {}): AsyncGenerator<GrantRow> {
  const { size } = await stat(path).catch(() => refuseUnreadable());
  yield* readJsonBytes(createReadStream(path), size, options);
}

export async function* readJsonBytes(
  chunks: AsyncIterable<Uint8Array>,
  bytesTotal: number,
  options: ReadOptions = {},
): AsyncGenerator<GrantRow> {
  const finder = new GrantFinder();
  const tokensOf = tokenizer();
  const decode = decoder();
  let bytesRead = 0;
  let bytesSinceRow = 0;
  for await (const chunk of readable(chunks)) {
    bytesRead += chunk.length;
    bytesSinceRow += chunk.length;
    for (const token of tokensOf(decode(chunk), finder.rowCount)) {
      const row = finder.take(token);
      if (row !== undefined) {
        bytesSinceRow = 0;
        yield row;
      } else if (!finder.isInsideGrant) {
        bytesSinceRow = 0;
      }
    }
    if (bytesSinceRow > LARGEST_GRANT) {
      throw new FileRefused('GRANT_TOO_LARGE', `What follows grant ${finder.rowCount} is larger than 1 MiB; no grant is.`, {
        row: finder.rowCount + 1,
      });
    }
    options.onProgress?.({ bytesRead, bytesTotal, rows: finder.rowCount });
  }
  decode();
  refuseUnlessWhole(finder, tokensOf.sawText());
}

function refuseUnlessWhole(finder: GrantFinder, sawText: boolean): void {
  if (!sawText) {
    throw new FileRefused('EMPTY', 'This file is empty.');
  }
  if (!finder.isComplete) {
    throw new FileRefused('TRUNCATED', `This file ends before it is complete, after grant ${finder.rowCount}. Fetch or export it again.`);
  }
  if (!finder.hasGrantsList) {
    throw new FileRefused('NO_GRANTS_LIST', 'This is JSON, but it has no list named "grants", so it is not a 360Giving package.');
  }
  if (finder.rowCount === 0) {
    throw new FileRefused('NO_GRANTS', 'This 360Giving package lists no grant.');
  }
}

function tokenizer() {
  const parse = jsonParser({ packValues: true, streamValues: false });
  let sawText = false;
  const tokensOf = (text: string, rowsSoFar: number): readonly Token[] => {
    sawText ||= text.trim() !== '';
    try {
      const tokens = parse(text);
      return typeof tokens === 'symbol' ? [] : tokens.values;
    } catch {
      throw new FileRefused(
        'NOT_JSON',
        rowsSoFar === 0 ? 'This file is not JSON.' : `This file stops being JSON after grant ${rowsSoFar}.`,
      );
    }
  };
  return Object.assign(tokensOf, { sawText: () => sawText });
}

/** JSON is UTF-8; a byte-order mark of UTF-8 is let pass, anything else is named, because guessed letters would be stored for good. */
function decoder() {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  return (chunk?: Uint8Array): string => {
    if (chunk === undefined) {
      return decodeOr(
        () => utf8.decode(),
        new FileRefused('TRUNCATED', 'This file ends in the middle of a letter. Fetch or export it again.'),
      );
    }
    if (isFirst && looksLikeUtf16(chunk)) {
      throw new FileRefused('WRONG_ENCODING', 'This file is written in UTF-16. Save it as UTF-8.');
    }
    isFirst = false;
    return decodeOr(
      () => utf8.decode(chunk, { stream: true }),
      new FileRefused('WRONG_ENCODING', 'This file is not written in UTF-8. Save it as UTF-8.'),
    );
  };
}

function decodeOr(decode: () => string, refusal: FileRefused): string {
  try {
    return decode();
  } catch {
    throw refusal;
  }
}

const looksLikeUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0 && second !== undefined) ||
  (first !== undefined && second === 0);

async function* readable(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch {
    refuseUnreadable();
  }
}

export function refuseUnreadable(): never {
  throw new FileRefused('UNREADABLE', 'This file cannot be read: it does not exist, is a folder, or may not be opened.');
}
