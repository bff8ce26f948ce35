import type { EntityManager } from '@mikro-orm/postgresql';
import type { SubjectOfFund } from '../standings/load-facts.js';
import { digestOfCode } from './paper-code.js';

export type SeatFound = { readonly fundId: string; readonly seatId: string; readonly isLetter: boolean };

/** Asked by somebody who is nobody to us: one code in, at most one seat out. */
export async function findSeat(em: EntityManager, code: string): Promise<SeatFound | undefined> {
  const [found] = await em.execute<SeatFound[]>(
    `select found.fund_id as "fundId", found.seat_id as "seatId", found.is_letter as "isLetter" from app.seat_of_code(?) found`,
    [digestOfCode(code)],
  );
  return found;
}

export type PlaceOfSeat = { readonly subject: SubjectOfFund; readonly validUntil: Date | null };

/** Whose seat it is; called inside the restricted schema. */
export async function placeOfSeat(em: EntityManager, { fundId, seatId }: SeatFound): Promise<PlaceOfSeat | undefined> {
  const [found] = await em.execute<(Omit<SubjectOfFund, 'fundId'> & { readonly validUntil: string | null })[]>(
    `select a.subject_kind as subject, a.organisation_id as "organisationId", a.project_id as "projectId", a.valid_until as "validUntil"
       from restricted.consent_seat s
       join restricted.leadership_body b on b.fund_id = s.fund_id and b.id = s.body_id
       join restricted.leadership_attestation a on a.fund_id = b.fund_id and a.id = b.attestation_id
      where s.fund_id = ? and s.id = ?`,
    [fundId, seatId],
  );
  if (found === undefined) {
    return undefined;
  }
  const { validUntil, ...subject } = found;
  return { subject: { fundId, ...subject }, validUntil: validUntil === null ? null : new Date(validUntil) };
}
