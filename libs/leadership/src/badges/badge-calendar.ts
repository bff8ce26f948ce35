import type { EntityManager } from '@mikro-orm/postgresql';
import { type BadgeCalendar, everyCommonDay } from './badge-days.js';

export type KeptCalendar = BadgeCalendar & { readonly lastBatchOn: string | null };

/** Of one fund, held until the transaction ends: a batch and a change of the days never overtake each other. Asked as the one who enters the restricted schema. */
export async function holdCalendar(em: EntityManager, fundId: string): Promise<KeptCalendar> {
  await em.execute(`insert into restricted.badge_calendar (fund_id, id) values (?, ?) on conflict do nothing`, [fundId, fundId]);
  const [kept] = await em.execute<KeptCalendar[]>(
    `select in_march as "inMarch", in_september as "inSeptember", last_batch_on::text as "lastBatchOn" from restricted.badge_calendar where fund_id = ? for update`,
    [fundId],
  );
  return kept ?? { ...everyCommonDay, lastBatchOn: null };
}

/** As it stands, without holding anybody up. */
export async function readCalendar(em: EntityManager, fundId: string): Promise<BadgeCalendar> {
  const [kept] = await em.execute<BadgeCalendar[]>(
    `select in_march as "inMarch", in_september as "inSeptember" from restricted.badge_calendar where fund_id = ?`,
    [fundId],
  );
  return kept ?? everyCommonDay;
}
