import { crc32 } from 'node:zlib';

const signatureLength = 8;

/** What is needed to see the picture as it is meant: no text, no time, no place, no camera. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'bKGD']);

type Part = { readonly name: string; readonly bytes: Buffer; readonly end: number };

function partAt(content: Buffer, start: number): Part | undefined {
  if (start + 12 > content.length) {
    return undefined;
  }
  const end = start + 12 + content.readUInt32BE(start);
  if (end > content.length || crc32(content.subarray(start + 4, end - 4)) !== content.readUInt32BE(end - 4)) {
    return undefined;
  }
  return { name: content.toString('latin1', start + 4, start + 8), bytes: content.subarray(start, end), end };
}

/** The same picture without remarks, ended where it ends; undefined where it is damaged. */
export function withoutPngRemarks(content: Buffer): Buffer | undefined {
  const parts: Part[] = [];
  for (let start = signatureLength; parts.at(-1)?.name !== 'IEND';) {
    const part = partAt(content, start);
    if (part === undefined || (parts.length === 0) !== (part.name === 'IHDR')) {
      return undefined;
    }
    parts.push(part);
    start = part.end;
  }
  const shown = parts.filter(({ name }) => kept.has(name));
  return shown.some(({ name }) => name === 'IDAT')
    ? Buffer.concat([content.subarray(0, signatureLength), ...shown.map(({ bytes }) => bytes)])
    : undefined;
}
