import { FundCodeRefused } from './import.errors.js';

/** Written in capitals whatever the typing, so that one fund is not made twice. */
export function fundCodeOf(text: string): string {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/.test(code)) {
    throw new FundCodeRefused('A fund code has 1 to 40 letters, digits and hyphens, such as UNVTF.');
  }
  return code;
}
