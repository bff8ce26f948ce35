import { BadInput } from '@ledby/kernel';

/** When applications close: the instant decides, the zone says by which clock the fund announced it. */
export type ClosingMoment = { readonly closesAt: Date | null; readonly closesZone: string | null };

/** Only names of places: a bare offset such as +02:00 forgets the summer time that applicants live by. */
export function isZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  return /^[A-Z][A-Za-z]*(\/[A-Z][A-Za-z0-9_+-]*){0,2}$/.test(name);
}

export function closingMoment(closesAt: string | null, closesZone: string | null): ClosingMoment {
  if ((closesAt === null) !== (closesZone === null)) {
    throw new BadInput('A closing moment needs its time zone, and a time zone its moment.', { fields: ['closesAt', 'closesZone'] });
  }
  if (closesZone !== null && !isZone(closesZone)) {
    throw new BadInput('A time zone is named as in the IANA database, such as Europe/Vienna.', { field: 'closesZone' });
  }
  return { closesAt: closesAt === null ? null : new Date(closesAt), closesZone };
}
