import { BadInput } from '@ledby/kernel';

export type PolicyCode = { readonly stem: string; readonly version: number };

/** A code carries its version, so that a number that quotes it can mean nothing else later. */
export function readPolicyCode(code: string): PolicyCode {
  const [, stem, version] = /^([A-Z][A-Z0-9_]{1,50})_V([1-9][0-9]{0,3})$/.exec(code) ?? [];
  if (stem === undefined || version === undefined) {
    throw new BadInput(
      'A policy is named in capital letters, digits and underscores, and ends with its version, such as OWN_MAJORITY_V2.',
      {
        field: 'code',
      },
    );
  }
  return { stem, version: Number(version) };
}

/** The version that comes before it; null for a first one. */
export function codeBefore(code: string): string | null {
  const { stem, version } = readPolicyCode(code);
  return version === 1 ? null : `${stem}_V${version - 1}`;
}
