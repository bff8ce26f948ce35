import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { PaperRefused } from '../leadership.errors.js';
import { readPaper } from './paper-content.js';

const secret = Buffer.from('GPS 13.7563 N 100.5018 E, by A. Person');

function pngPart(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const aPng = (...remarks: readonly Buffer[]) =>
  Buffer.concat([
    signature,
    pngPart('IHDR', Buffer.alloc(13)),
    ...remarks,
    pngPart('IDAT', Buffer.from([1, 2, 3])),
    pngPart('IEND', Buffer.alloc(0)),
  ]);

function jpegPart(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
const coded = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
const aJpeg = (...remarks: readonly Buffer[]) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...remarks,
    jpegPart(0xdb, Buffer.alloc(65)),
    jpegPart(0xc0, Buffer.alloc(15)),
    jpegPart(0xda, Buffer.alloc(10)),
    coded,
    jpegPart(0xc4, Buffer.alloc(20)),
    jpegPart(0xda, Buffer.alloc(10)),
    coded,
    Buffer.from([0xff, 0xd9]),
  ]);

const forms = [
  ['image/png', aPng(), aPng(pngPart('tEXt', secret), pngPart('eXIf', secret), pngPart('tIME', Buffer.alloc(7)), pngPart('prVt', secret))],
  ['image/jpeg', aJpeg(), aJpeg(jpegPart(0xe1, secret), jpegPart(0xe2, secret), jpegPart(0xed, secret), jpegPart(0xfe, secret))],
] as const;

describe.each(forms)('a picture, %s', (type, plain, withRemarks) => {
  it('keeps what is seen and loses every remark, and what lies behind its end', () => {
    expect(readPaper(plain, type).content.equals(plain)).toBe(true);
    expect(readPaper(withRemarks, type).content.equals(plain)).toBe(true);
    expect(readPaper(Buffer.concat([plain, secret]), type).content.equals(plain)).toBe(true);
  });

  it('is refused when it is cut short anywhere', () => {
    for (let length = 1; length < plain.length; length += 1) {
      expect(() => readPaper(plain.subarray(0, length), type)).toThrow(PaperRefused);
    }
  });

  it('never carries a remark on, whatever is done to its bytes, and is the same read a second time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(withRemarks.length - 1), fc.nat(255)), { maxLength: 3 }), changes => {
        const content = Buffer.from(withRemarks);
        changes.forEach(([place, byte]) => content.writeUInt8(byte, place));
        try {
          const read = readPaper(content, type).content;
          expect(readPaper(read, type).content.equals(read)).toBe(true);
          expect(read.length).toBeLessThanOrEqual(content.length);
        } catch (refusal) {
          expect(refusal).toBeInstanceOf(PaperRefused);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a PDF', () => {
  const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}\n%%EOF\n`, 'latin1');
  const problemOf = (content: Buffer, type = 'application/pdf') => {
    try {
      return readPaper(content, type).mediaType;
    } catch (refusal) {
      return refusal instanceof PaperRefused ? refusal.details['problem'] : refusal;
    }
  };

  it.each([
    ['a plain one', pdf('1 0 obj << /Type /Catalog >> endobj'), 'application/pdf'],
    ['one whose words begin alike', pdf('/JSON /Launched /JavaScripting'), 'application/pdf'],
    ['one with a program', pdf('/S/JavaScript/JS(x)'), 'ACTIVE'],
    ['one that starts another program', pdf('/S /Launch'), 'ACTIVE'],
    ['one that carries a file', pdf('/Type/EmbeddedFile'), 'ACTIVE'],
    ['one with something in front', Buffer.concat([Buffer.from(' '), pdf('')]), 'TYPE'],
    ['one with something behind', Buffer.concat([pdf(''), Buffer.from('PK')]), 'DAMAGED'],
    ['nothing', Buffer.alloc(0), 'EMPTY'],
  ])('%s', (_, content, problem) => {
    expect(problemOf(content)).toBe(problem);
  });

  it('is what it is said to be', () => {
    expect(problemOf(pdf(''), 'image/png')).toBe('TYPE');
    expect(problemOf(pdf(''), '')).toBe('TYPE');
  });
});
