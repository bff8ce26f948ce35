import fc from 'fast-check';
import { FileRefused } from './file.errors.js';
import { ExactNumber, type GrantRow } from './raw-grant.js';
import { readJson, readJsonBytes } from './read-json.js';
import type { ReadProgress } from './read-progress.js';

async function* inPieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
  for (const [index, from] of places.slice(0, -1).entries()) {
    yield bytes.subarray(from, places[index + 1]);
  }
}

async function read(
  bytes: Uint8Array,
  cuts: readonly number[] = [],
): Promise<{ rows: readonly GrantRow[]; refusal: FileRefused | undefined }> {
  const rows: GrantRow[] = [];
  try {
    for await (const row of readJsonBytes(inPieces(bytes, cuts), bytes.length)) {
      rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) {
      throw error;
    }
    return { rows, refusal: error };
  }
  return { rows, refusal: undefined };
}

const problemOf = async (content: string | Uint8Array): Promise<string | undefined> =>
  (await read(typeof content === 'string' ? Buffer.from(content) : content)).refusal?.problem;

const aPackage = Buffer.from(
  JSON.stringify({
    version: '1.4',
    publisher: { name: 'Fund A', grants: ['not these'] },
    grants: [
      {
        id: '360G-a-1',
        title: 'Zufluchtsräume für Überlebende – £30,000',
        amountAwarded: 30000.5,
        recipientOrganization: [{ id: 'GB-CHC-1', tags: [true, null] }],
      },
      { id: '360G-a-2', title: 'Café "Neustart" \\ 避難所 🕊️', amountAwarded: 0 },
    ],
    license: 'https://creativecommons.org/licenses/by/4.0/',
  }),
);

describe('reading a 360Giving package', () => {
  it('yields the grants one by one with their place, and numbers as they were written', async () => {
    const { rows, refusal } = await read(Buffer.from('{"grants":[{"amountAwarded":0.10},{"amountAwarded":12345678901234567890.1}]}'));
    expect(refusal).toBeUndefined();
    expect(rows).toEqual([
      { rowNumber: 1, grant: { amountAwarded: new ExactNumber('0.10') } },
      { rowNumber: 2, grant: { amountAwarded: new ExactNumber('12345678901234567890.1') } },
    ]);
  });

  it('takes a name like __proto__ for data', async () => {
    const [row] = (await read(Buffer.from('{"grants":[{"__proto__":{"polluted":true}}]}'))).rows;
    expect(Object.keys(row?.grant ?? {})).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('lets a byte-order mark of UTF-8 pass', async () => {
    expect((await read(Buffer.from('\uFEFF{"grants":[{}]}'))).rows).toHaveLength(1);
  });

  it('tells how many bytes it has read', async () => {
    const steps: ReadProgress[] = [];
    for await (const _ of readJsonBytes(inPieces(aPackage, [100, 300]), aPackage.length, { onProgress: step => steps.push(step) })) {
      // Only the progress is of interest.
    }
    expect(steps.map(({ bytesRead }) => bytesRead)).toEqual([100, 300, aPackage.length]);
    expect(steps.at(-1)).toEqual({ bytesRead: aPackage.length, bytesTotal: aPackage.length, rows: 2 });
  });

  it.each([
    ['is empty', '', 'EMPTY'],
    ['holds only blanks', ' \n ', 'EMPTY'],
    ['is no JSON', 'Identifier,Title\n1,2', 'NOT_JSON'],
    ['is HTML', '<!doctype html><p>Not found</p>', 'NOT_JSON'],
    ['goes on after its end', '{"grants":[{}]} {}', 'NOT_JSON'],
    ['is a bare list', '[{"id":"360G-a-1"}]', 'NO_GRANTS_LIST'],
    ['is a bare text', '"grants"', 'NO_GRANTS_LIST'],
    ['has no grants', '{"title":"x"}', 'NO_GRANTS_LIST'],
    ['has grants further down only', '{"package":{"grants":[{}]}}', 'NO_GRANTS_LIST'],
    ['has grants that are no list', '{"grants":{"id":"1"}}', 'NO_GRANTS_LIST'],
    ['lists grants twice', '{"grants":[{}],"grants":[{}]}', 'NO_GRANTS_LIST'],
    ['lists no grant', '{"grants":[]}', 'NO_GRANTS'],
    ['is nested without end', `{"grants":[${'['.repeat(5000)}`, 'TOO_DEEP'],
    ['is nested without end elsewhere', `{"x":${'[{"y":'.repeat(5000)}`, 'TOO_DEEP'],
    ['is UTF-16 with a mark', Buffer.from('\uFEFF{"grants":[]}', 'utf16le'), 'WRONG_ENCODING'],
    ['is UTF-16 without a mark', Buffer.from('{"grants":[]}', 'utf16le'), 'WRONG_ENCODING'],
    ['is Latin-1', Buffer.from('{"grants":[{"title":"Caf\u00e9 Neustart"}]}', 'latin1'), 'WRONG_ENCODING'],
  ])('refuses a file that %s', async (_, content, problem) => expect(await problemOf(content)).toBe(problem));

  it('refuses a file that does not exist', async () => {
    await expect(readJson('/nowhere/grants.json').next()).rejects.toMatchObject({ code: 'FILE_REFUSED', problem: 'UNREADABLE' });
  });

  it('refuses a grant larger than any grant, without holding it', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"grants":[{"title":"');
      for (;;) {
        yield Buffer.alloc(64 * 1024, 'a');
      }
    }
    await expect(readJsonBytes(endless(), 1).next()).rejects.toMatchObject({ problem: 'GRANT_TOO_LARGE' });
  });

  it('refuses a package cut at any byte, and gives no grant that was not whole', async () => {
    const whole = (await read(aPackage)).rows;
    for (let cut = 0; cut < aPackage.length; cut += 1) {
      const { rows, refusal } = await read(aPackage.subarray(0, cut));
      expect([cut, refusal?.problem]).toEqual([cut, cut === 0 ? 'EMPTY' : 'TRUNCATED']);
      expect(rows).toEqual(whole.slice(0, rows.length));
    }
  });

  it('reads the same grants however the bytes arrive', async () => {
    const whole = await read(aPackage);
    const cuts = fc.array(fc.integer({ min: 0, max: aPackage.length }), { maxLength: 40 });
    await fc.assert(fc.asyncProperty(cuts, async places => expect(await read(aPackage, places)).toEqual(whole)));
  });

  it('meets any bytes with grants or a refusal, never with a crash', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map(text => Buffer.from(`{"grants":[${text}]}`)),
    );
    await fc.assert(fc.asyncProperty(bytes, async content => void (await read(content))));
  });
});
