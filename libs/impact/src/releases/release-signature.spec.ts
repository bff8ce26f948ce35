import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { ReleaseKey, signedFile, verifyRelease } from './release-signature.js';

const key = new ReleaseKey('a-secret-of-more-than-thirty-two-characters');
const document = canonicalJson({ fund: 'صندوق', tables: [{ shown: 20 }, { shown: null }] });
const file = signedFile(document, key.publicKey, key.sign(document));

describe('the signature of a release', () => {
  it('holds for what was signed, and for the same secret the key is the same', () => {
    expect(verifyRelease(file, key.publicKey)).toEqual(JSON.parse(document));
    expect(new ReleaseKey('a-secret-of-more-than-thirty-two-characters').publicKey).toBe(key.publicKey);
  });

  it('refuses the file when any byte of it is another', () => {
    const bytes = Buffer.from(file);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8((bytes.readUInt8(place) + change) % 256, place);
        expect(() => verifyRelease(changed.toString('utf8'), key.publicKey)).toThrow(/not the JSON|does not hold|another key/);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what somebody else signed, also when it is whole', () => {
    const other = new ReleaseKey('another-secret-of-more-than-thirty-two-characters');
    const theirs = signedFile(document, other.publicKey, other.sign(document));
    expect(() => verifyRelease(theirs, key.publicKey)).toThrow('signed by another key');
    expect(verifyRelease(theirs, other.publicKey)).toEqual(JSON.parse(document));
  });

  it('refuses a document that is written another way, though it says the same', () => {
    const loose = JSON.stringify(JSON.parse(file), null, 1);
    expect(() => verifyRelease(loose, key.publicKey)).toThrow('does not hold');
  });
});
