import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { FileRefused } from './file.errors.js';
import { type ArchiveMember, plainArchive } from './plain-archive.js';
import { damaged, SheetLimits, tooLarge } from './sheet-limits.js';

const inflate = promisify(inflateRaw);

const LARGEST_FILE = 64 * 1024 * 1024;
const LARGEST_TEXT = 128 * 1024 * 1024;
const END_RECORD = 22;
const LONGEST_COMMENT = 65_535;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly offset: number;
}

/**
 * Unpacks a workbook in bounded memory and hands back a plain archive of its sheets for a reader. A few kilobytes can claim to hold gigabytes, or a cell a billion
 * rows down, and what a directory says and what lies in the file can differ: the reader only meets what was checked here.
 */
export async function openWorkbook(file: Buffer): Promise<Buffer> {
  refuseOtherKinds(file);
  if (file.length > LARGEST_FILE) {
    throw tooLarge();
  }
  const members: ArchiveMember[] = [];
  const limits = new SheetLimits();
  let left = LARGEST_TEXT;
  for (const entry of entriesOf(file)) {
    if (/\.(xml|rels)$/.test(entry.name)) {
      const content = await unpack(file, entry, left);
      left -= content.length;
      if (content.includes('sheetData')) {
        limits.admit(content);
      }
      members.push({ name: entry.name, content });
    }
  }
  return plainArchive(members);
}

function refuseOtherKinds(file: Buffer): void {
  if (file.length === 0) {
    throw new FileRefused('EMPTY', 'This file is empty.');
  }
  if (file.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw new FileRefused('NOT_A_WORKBOOK', 'This is an old .xls workbook or one with a password. Save it as .xlsx without a password.');
  }
  if (file.toString('latin1', 0, 2) !== 'PK') {
    throw new FileRefused('NOT_A_WORKBOOK', 'This file is not an .xlsx workbook.');
  }
}

function* entriesOf(file: Buffer): Generator<Entry> {
  const tail = file.subarray(Math.max(0, file.length - END_RECORD - LONGEST_COMMENT));
  const found = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const at = file.length - tail.length + found;
  if (found < 0 || at + END_RECORD > file.length) {
    throw new FileRefused('TRUNCATED', 'This workbook ends before it is complete. Fetch or save it again.');
  }
  let offset = long(file, at + 16);
  for (let count = word(file, at + 10); count > 0; count -= 1) {
    if (long(file, offset) !== 0x02014b50) {
      throw damaged();
    }
    if ((word(file, offset + 8) & 1) === 1) {
      throw new FileRefused('NOT_A_WORKBOOK', 'This workbook is encrypted. Save it without a password.');
    }
    const nameLength = word(file, offset + 28);
    const name = file.toString('utf8', offset + 46, offset + 46 + nameLength);
    const [method, crc, packedSize] = [word(file, offset + 10), long(file, offset + 16), long(file, offset + 20)];
    yield { name, method, crc, packedSize, offset: long(file, offset + 42) };
    offset += 46 + nameLength + word(file, offset + 30) + word(file, offset + 32);
  }
}

async function unpack(file: Buffer, { method, crc, packedSize, offset }: Entry, most: number): Promise<Buffer> {
  const start = offset + 30 + word(file, offset + 26) + word(file, offset + 28);
  const packed = file.subarray(start, start + packedSize);
  const content = method === 0 ? packed : await inflate(packed, { maxOutputLength: Math.max(1, most) }).catch(refuseUnpacking);
  if (content.length > most) {
    throw tooLarge();
  }
  return crc32(content) === crc ? content : refuseDamaged();
}

function refuseUnpacking(error: { readonly code?: string }): never {
  throw error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
}

const word = (file: Buffer, at: number): number => (at + 2 > file.length ? refuseDamaged() : file.readUInt16LE(at));

const long = (file: Buffer, at: number): number => (at + 4 > file.length ? refuseDamaged() : file.readUInt32LE(at));

function refuseDamaged(): never {
  throw damaged();
}
