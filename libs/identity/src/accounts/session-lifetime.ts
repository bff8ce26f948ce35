/** In seconds. A session ends when it lies idle or when its time is over, whichever comes first. */
export type SessionLifetime = { readonly idle: number; readonly absolute: number };

const hour = 3600;

/** Longer than the 30 minutes that OWASP ASVS 7.3.1 suggests for staff: officers write long assessments, and nothing here pays by itself. */
export const usualLifetime: SessionLifetime = { idle: 12 * hour, absolute: 7 * 24 * hour };

/** A session in use is prolonged a few dozen times a day and not at every request. */
const prolongations = 72;

export function isDueForProlonging({ idle, absolute }: SessionLifetime, session: { createdAt: Date; expiresAt: Date }, now: Date): boolean {
  const latest = Math.min(now.getTime() + idle * 1000, session.createdAt.getTime() + absolute * 1000);
  return latest - session.expiresAt.getTime() > (idle * 1000) / prolongations;
}
