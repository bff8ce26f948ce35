import { createHash, createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.js';
import { ReleaseFileRefused } from './release.errors.js';

export type Signature = {
  readonly algorithm: 'Ed25519';
  readonly canonicalization: 'RFC8785';
  readonly publicKey: string;
  readonly value: string;
};

export type SignedRelease = { readonly release: Json; readonly signature: Signature };

/** The frames in which keys of Ed25519 are handed over (RFC 8410). */
const frames = { private: Buffer.from('302e020100300506032b657004220420', 'hex'), public: Buffer.from('302a300506032b6570032100', 'hex') };

export const digestOf = (document: string): string => createHash('sha256').update(document).digest('base64url');

/** The installation’s own key: it follows from its secret, so whoever keeps that keeps this. */
export class ReleaseKey {
  private readonly key: KeyObject;
  readonly publicKey: string;

  constructor(secret: string) {
    const seed = createHmac('sha256', secret).update('ledby release signature 1').digest();
    this.key = createPrivateKey({ key: Buffer.concat([frames.private, seed]), format: 'der', type: 'pkcs8' });
    const made = createPublicKey(this.key).export({ format: 'der', type: 'spki' });
    this.publicKey = made.subarray(frames.public.length).toString('base64url');
  }

  sign(document: string): string {
    return sign(null, Buffer.from(document), this.key).toString('base64url');
  }
}

export const signatureOf = (publicKey: string, value: string): Signature => ({
  algorithm: 'Ed25519',
  canonicalization: 'RFC8785',
  publicKey,
  value,
});

/** The file as it is handed out: what was signed, as it was signed, and the signature. */
export const signedFile = (document: string, publicKey: string, value: string): string =>
  `{"release":${document},"signature":${canonicalJson(signatureOf(publicKey, value))}}`;

function isSigned(document: string, { publicKey, value }: Signature): boolean {
  // The last sign of base64url has bits to spare: another spelling of the same bytes is still not what was handed out.
  if ([publicKey, value].some(text => Buffer.from(text, 'base64url').toString('base64url') !== text)) return false;
  const raw = Buffer.from(publicKey, 'base64url');
  if (raw.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([frames.public, raw]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(document), key, Buffer.from(value, 'base64url'));
}

function read(file: string): SignedRelease {
  try {
    const found = JSON.parse(file) as Partial<SignedRelease> | null;
    const { release, signature } = found ?? {};
    if (typeof release === 'object' && typeof signature?.publicKey === 'string' && typeof signature.value === 'string') {
      return { release, signature };
    }
  } catch {
    // Told below: whatever it is, it is no release.
  }
  throw new ReleaseFileRefused('This is not the JSON file of a release.');
}

/** Answers what was signed when the file is, byte for byte, what the holder of this key signed. */
export function verifyRelease(file: string, trustedKey: string): Json {
  const { release, signature } = read(file);
  const document = canonicalJson(release);
  if (signedFile(document, signature.publicKey, signature.value) !== file.trimEnd() || !isSigned(document, signature)) {
    throw new ReleaseFileRefused('The signature does not hold: this file is not what was published.');
  }
  if (signature.publicKey !== trustedKey) {
    throw new ReleaseFileRefused('The file is whole, but signed by another key than the one you trust.', {
      publicKey: signature.publicKey,
    });
  }
  return release;
}
