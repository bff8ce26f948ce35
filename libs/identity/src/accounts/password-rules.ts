import { BadInput } from '@ledby/kernel';

export const shortestPassword = 12;
export const longestPassword = 128;

const fewestDifferent = 5;

/** Length, not recipes (OWASP ASVS 6.2): any sign may be used, none must. */
export function acceptPassword(password: string, email?: string): string {
  const signs = [...password];
  if (signs.length < shortestPassword || password.length > longestPassword) {
    throw new BadInput(`A password has ${shortestPassword} to ${longestPassword} characters.`, { field: 'password' });
  }
  const holdsEmail = email !== undefined && password.toLowerCase().includes(email.toLowerCase());
  if (new Set(signs).size < fewestDifferent || holdsEmail) {
    throw new BadInput('This password is too easy to guess: it repeats itself or holds the e-mail address.', { field: 'password' });
  }
  return password;
}
