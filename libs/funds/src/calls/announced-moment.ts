import { BadInput, isCalendarDate } from '@ledby/kernel';
import { isZone } from '../closing-moment.js';
import { instantsOf } from './wall-time.js';

/** A moment as a fund announces it: what the clock of a place will show, and the instant that this was taken to mean. */
export type AnnouncedMoment = { readonly at: Date; readonly local: string };

const shape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

function demandWallTime(local: string, field: string): string {
  const [, date = ''] = shape.exec(local) ?? [];
  if (!isCalendarDate(date) || date < '2000' || date >= '2200') {
    throw new BadInput('A local time is written as 2026-05-01T23:59, without an offset.', { field });
  }
  return local.length === 16 ? `${local}:00` : local;
}

export function demandZone(zone: string): string {
  if (!isZone(zone)) {
    throw new BadInput('A time zone is named as in the IANA database, such as Europe/Vienna.', { field: 'zone' });
  }
  return zone;
}

/**
 * A time that no clock will show is refused. One that clocks show twice opens a call at its first turn and closes it at its
 * second: whoever trusts the clock on their wall is in time either way.
 */
export function announcedMoment(local: string, zone: string, { field, turn }: { field: string; turn: 'first' | 'last' }): AnnouncedMoment {
  const written = demandWallTime(local, field);
  const instants = instantsOf(written, demandZone(zone));
  const at = turn === 'first' ? instants[0] : instants.at(-1);
  if (at === undefined) {
    throw new BadInput('Clocks are put forward over this time in that zone, so no clock will show it. Name an earlier or a later one.', {
      field,
    });
  }
  return { at, local: written };
}
