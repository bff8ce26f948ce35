import { type Actor, BadInput, type CalendarDate, dayOf } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { asLead } from '../seats/as-lead.js';
import { holdCalendar } from './badge-calendar.js';
import { type BadgeCalendar, nextDayOf } from './badge-days.js';

export type BadgeDaysWish = BadgeCalendar & { readonly key: string; readonly fundId: string };
export type BadgeDaysChosen = BadgeCalendar & { readonly nextOn: CalendarDate };

/** Fewer of the days that are common to all funds, never others: on a day of its own a badge would tell of somebody. */
@Injectable()
export class ChooseBadgeDays {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: BadgeDaysWish): Promise<Answer<BadgeDaysChosen>> {
    const { fundId, ...calendar } = input;
    demandInFund(this.policy, actor, 'change', 'BadgeDays', fundId, 'The days of badges are chosen by the officers of the fund.');
    if (!calendar.inMarch && !calendar.inSeptember) {
      throw new BadInput('A fund takes part in at least one of the common days.', { field: 'inSeptember' });
    }
    return this.commands.execute(actor, { operation: 'chooseBadgeDays', key, input, fundId }, async (em, record, now) => {
      await asLead(em, fundId, async () => {
        await holdCalendar(em, fundId);
        await em.execute(`update restricted.badge_calendar set in_march = ?, in_september = ? where fund_id = ?`, [
          calendar.inMarch,
          calendar.inSeptember,
          fundId,
        ]);
      });
      record.changed({ subjectType: 'BadgeDays', subjectId: fundId, fields: ['inMarch', 'inSeptember'] });
      return { ...calendar, nextOn: nextDayOf(calendar, dayOf(now)) };
    });
  }
}
