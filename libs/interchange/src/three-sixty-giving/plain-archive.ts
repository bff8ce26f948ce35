import { crc32 } from 'node:zlib';

export interface ArchiveMember {
  readonly name: string;
  readonly content: Buffer;
}

/** A zip archive that packs nothing: every length in it is what it seems. */
export function plainArchive(members: readonly ArchiveMember[]): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of members) {
    const common = commonHeader(name, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, place, Buffer.from(name));
    entries.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), content);
    offset += 4 + common.length + Buffer.byteLength(name) + content.length;
  }
  return Buffer.concat([...entries, ...directory, endRecord(members.length, directory, offset)]);
}

function commonHeader(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

function endRecord(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\u0005\u0006', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  record.writeUInt32LE(offset, 16);
  return record;
}
