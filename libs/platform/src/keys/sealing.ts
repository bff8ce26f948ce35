import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealingKey } from './key-store.js';

const algorithm = 'aes-256-gcm';
const [ivLength, tagLength] = [12, 16];

export const freshKey = (): SealingKey => randomBytes(32);

export const sealedLength = (contentLength: number): number => ivLength + contentLength + tagLength;

/** What it belongs to is bound in: moved to another place, it does not open. */
export function seal(key: SealingKey, content: Buffer, belongsTo: string): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength }).setAAD(Buffer.from(belongsTo));
  return Buffer.concat([iv, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined for what another key sealed, what was changed and what belongs elsewhere: nobody learns which. */
export function unseal(key: SealingKey, sealed: Buffer, belongsTo: string): Buffer | undefined {
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, ivLength), { authTagLength: tagLength });
    decipher.setAAD(Buffer.from(belongsTo)).setAuthTag(sealed.subarray(-tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(ivLength, -tagLength)), decipher.final()]);
  } catch {
    return undefined;
  }
}
