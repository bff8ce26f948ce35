import type { FundRole } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NoticeEvent } from './notice-events.js';

export type News = {
  readonly event: NoticeEvent;
  /** The public id of what it is about. */
  readonly subject: string;
  readonly fundId: string;
  /** Whoever serves the fund in one of these roles. */
  readonly roles?: readonly FundRole[];
  /** The owners and editors of these organisations. */
  readonly organisationIds?: readonly string[];
  readonly userIds?: readonly string[];
};

/** Tells people of something in the transaction in which it happens; never whoever did it, and nobody who does not want to know. */
export async function tellPeople(
  em: EntityManager,
  { event, subject, fundId, roles = [], organisationIds = [], userIds = [] }: News,
): Promise<void> {
  const list = (ids: readonly string[]) => `{${ids.join(',')}}`;
  await em.execute('select app.tell_people(?, ?, ?, ?::text[], ?::uuid[], ?::uuid[])', [
    event,
    subject,
    fundId,
    list(roles),
    list(organisationIds),
    list(userIds),
  ]);
}
