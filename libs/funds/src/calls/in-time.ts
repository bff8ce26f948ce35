/** Until when one applicant may hand in; null where a call takes applications without an end. */
export function deadlineOf(closesAt: Date | null, extension: Date | null): Date | null {
  return closesAt === null || extension === null || extension <= closesAt ? closesAt : extension;
}

/**
 * The whole rule of lateness: in time up to and including the moment itself, late after it, without any grace. The database
 * says the same by `app.is_in_time`, and its clock is the one that is asked.
 */
export function isInTime(closesAt: Date | null, extension: Date | null, now: Date): boolean {
  const deadline = deadlineOf(closesAt, extension);
  return deadline === null || now.getTime() <= deadline.getTime();
}

export const callPhases = ['ANNOUNCED', 'OPEN', 'OVER'] as const;
export type CallPhase = (typeof callPhases)[number];
