import { v7, validate } from 'uuid';
import { BadInput } from './refusals.js';

/** Made in the application: time-ordered, and known before the row is written. */
export const newId = (): string => v7();

export const isId = (text: string): boolean => validate(text);

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const uuidOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** What the outside sees: a type code, and the fund as well as the row, so that no lookup ever goes by a bare id. */
export const globalIdOf = (code: string, ...halves: readonly string[]): string =>
  `${code}_${Buffer.concat(halves.map(bytesOf)).toString('base64url')}`;

export type GlobalId = { readonly code: string; readonly halves: readonly string[] };

export function readGlobalId(text: string): GlobalId {
  const match = /^([a-z]{2,4})_([A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{43})$/.exec(text);
  const [, code, body] = match ?? [];
  if (code === undefined || body === undefined) {
    throw new BadInput('This is not an identifier of Ledby.');
  }
  const bytes = Buffer.from(body, 'base64url');
  const halves = bytes.length === 16 ? [bytes] : [bytes.subarray(0, 16), bytes.subarray(16)];
  return { code, halves: halves.map(uuidOf) };
}

export type FundOwnedId = { readonly fundId: string; readonly id: string };

export function readFundOwnedId(text: string, code: string): FundOwnedId {
  const { code: found, halves } = readGlobalId(text);
  const [fundId, id] = halves;
  if (found !== code || fundId === undefined || id === undefined) {
    throw new BadInput('This identifier belongs to something else.');
  }
  return { fundId, id };
}

export function readPlainId(text: string, code: string): string {
  const { code: found, halves } = readGlobalId(text);
  const [id, second] = halves;
  if (found !== code || id === undefined || second !== undefined) {
    throw new BadInput('This identifier belongs to something else.');
  }
  return id;
}
