import { type CalendarDate, dayOf } from '@ledby/kernel';
import { Clock, Commands, ScheduledJobs } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { asLead } from '../seats/as-lead.js';
import type { SubjectOfFund } from '../standings/load-facts.js';
import { RecomputeStanding } from '../standings/recompute-standing.js';
import { holdCalendar } from './badge-calendar.js';
import { lastCommonDay, nextCommonDay, takesPart } from './badge-days.js';
import { afterTurn, type BadgeDay, type BadgeState } from './badge-turn.js';
import { mayShowBadge } from './may-show-badge.js';

type BadgeRow = BadgeState & Omit<SubjectOfFund, 'fundId'> & { readonly id: string };

/** On common days, all at once: a badge that appeared or ended alone would tell of somebody. */
@Injectable()
export class PublishBadges implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly commands: Commands,
    private readonly jobs: ScheduledJobs,
    private readonly recomputation: RecomputeStanding,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'publish-badges', cron: '7 0 * * *', run: () => this.execute() });
  }

  async execute(at: Date = this.clock.now()): Promise<void> {
    const funds = await this.em.fork().execute<{ id: string }[]>('select id from fund order by id');
    for (const { id } of funds) {
      await this.commands.withoutActor(id, em => asLead(em, id, () => this.turn(em, id, at)));
    }
  }

  /** A day that was missed is made up for; whoever asks after it waits for the next. */
  private async turn(em: EntityManager, fundId: string, at: Date): Promise<void> {
    const today = dayOf(at);
    const common = lastCommonDay(today);
    const calendar = await holdCalendar(em, fundId);
    const isDue = calendar.lastBatchOn === null ? today === common : calendar.lastBatchOn < common;
    await this.turnEach(em, fundId, at, { today, isBatch: isDue && takesPart(calendar, common), until: nextCommonDay(today) });
    if (isDue || calendar.lastBatchOn === null) {
      await em.execute(`update restricted.badge_calendar set last_batch_on = ? where fund_id = ?`, [common, fundId]);
    }
  }

  /** All subjects are held before any badge is touched: whoever withdraws meanwhile holds theirs, and then the badge. */
  private async turnEach(em: EntityManager, fundId: string, at: Date, day: BadgeDay): Promise<void> {
    const found = () =>
      em.execute<BadgeRow[]>(
        `select id, subject_kind as subject, organisation_id as "organisationId", project_id as "projectId", is_asked_for as "isAskedFor", shown_until::text as "shownUntil"
           from restricted.badge where fund_id = ? order by id`,
        [fundId],
      );
    for (const subject of await found()) {
      await this.recomputation.hold(em, { fundId, ...subject });
    }
    for (const badge of await found()) {
      const lasts = badge.isAskedFor && day.isBatch && (await this.lasts(em, { fundId, ...badge }, at, day.until));
      await write(em, fundId, badge.id, afterTurn(badge, day, lasts));
    }
  }

  /** What would run out before the others do is not begun: its end would stand alone. */
  private async lasts(em: EntityManager, subject: SubjectOfFund, at: Date, until: CalendarDate): Promise<boolean> {
    const inHand = await this.recomputation.take(em, subject);
    return inHand !== undefined && mayShowBadge(inHand, at) && mayShowBadge(inHand, new Date(new Date(until).getTime() - 1));
  }
}

async function write(em: EntityManager, fundId: string, id: string, next: BadgeState | null): Promise<void> {
  await (next === null
    ? em.execute(`delete from restricted.badge where fund_id = ? and id = ?`, [fundId, id])
    : em.execute(`update restricted.badge set is_asked_for = ?, shown_until = ?::date where fund_id = ? and id = ?`, [
        next.isAskedFor,
        next.shownUntil,
        fundId,
        id,
      ]));
}
