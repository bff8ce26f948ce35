import { standardTable } from './standard-files.js';

/** A register in which organisations are listed, as org-id.guide names it. */
export interface Register {
  readonly code: string;
  readonly isDeprecated: boolean;
  readonly country: string | undefined;
}

export interface OrganisationIdentifier {
  readonly written: string;
  readonly register: Register | undefined;
  readonly identifier: string;
}

/** The standard's own namespace, for organisations that stand in no register. */
const ownNamespace: Register = { code: '360G', isDeprecated: false, country: undefined };

const registers: ReadonlyMap<string, Register> = new Map([
  ...standardTable('org-id/org-id-prefixes.csv').map(
    ({ code = '', coverage = '', deprecated }) =>
      [
        code.toUpperCase(),
        { code, isDeprecated: deprecated === 'True', country: /^[A-Z]{2}$/.test(coverage) ? coverage : undefined },
      ] as const,
  ),
  [ownNamespace.code, ownNamespace] as const,
]);

/** Line breaks and doubled blanks inside an identifier are slips of the hand: two spellings must not become two grants. */
export const tidyIdentifier = (written: string): string => written.trim().replace(/\s+/g, ' ');

/** The longest known prefix wins: some registers' codes begin with another's. */
export function readOrganisationIdentifier(text: string): OrganisationIdentifier {
  const written = tidyIdentifier(text);
  const parts = written.slice(0, 40).split('-');
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const prefix = parts.slice(0, count).join('-');
    const register = registers.get(prefix.toUpperCase());
    const identifier = written.slice(prefix.length + 1);
    if (register !== undefined && identifier !== '') {
      return { written, register, identifier };
    }
  }
  return { written, register: undefined, identifier: written };
}

/** Publishers write remarks into number fields, some of them about people; only what could be a number is kept. */
export const couldBeNumber = (text: string): boolean => /^(?=.*\d)[A-Z0-9./-]{3,30}$/i.test(text);

export const looksLikeBritishCharity = (number: string): boolean => /^([A-Z]{2})?\d{6,7}$/i.test(number);

export const looksLikeBritishCompany = (number: string): boolean => /^[A-Z0-9]{8}$/i.test(number);

/** Which British register keeps this charity number; the ranges of their numbers do not overlap. */
export function charityRegisterOf(number: string): string | undefined {
  const registersByNumber: readonly (readonly [RegExp, string])[] = [
    [/^SC\d{6}$/i, 'GB-SC'],
    [/^(NI)?10\d{4}$/i, 'GB-NIC'],
    [/^[2-9]\d{5}$|^1\d{6}$/, 'GB-CHC'],
  ];
  return registersByNumber.find(([pattern]) => pattern.test(number))?.[1];
}
