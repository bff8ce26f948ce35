import { dayOf, newId } from '@ledby/kernel';
import { Clock, ScheduledJobs, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Furthest ahead first. */
const daysAhead = [60, 14] as const;
const day = 86_400_000;

type Ending = { readonly organisationId: string; readonly endsOn: string; readonly fund: string };

/** In words that anybody may read over somebody's shoulder: which paper, and what it is about, is seen by those who look it up. */
const noticeText = ({ fund, endsOn }: Ending): string => `One of the papers that you gave to ${fund} runs out on ${endsOn}.`;

@Injectable()
export class RemindOrganisations implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly jobs: ScheduledJobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'remind-organisations', cron: '41 4 * * *', run: () => this.execute() });
  }

  async execute(): Promise<void> {
    const now = this.clock.now();
    const funds = await this.em.fork().execute<{ id: string }[]>('select id from fund order by id');
    for (const { id } of funds) {
      await this.remindIn(id, now);
    }
  }

  private async remindIn(fundId: string, now: Date): Promise<void> {
    const variables = variablesOf({ fundIds: `{${fundId}}`, organisationIds: '{}', userId: '', isAdministrator: 'false' });
    await this.em.fork({ session: { variables, role: 'ledby_lead' } }).transactional(async em => {
      const ending = await em.execute<Ending[]>(
        `select distinct a.organisation_id as "organisationId", to_char(a.valid_until at time zone 'UTC', 'YYYY-MM-DD') as "endsOn", f.name as fund
           from restricted.leadership_attestation a join fund f on f.id = a.fund_id
          where a.fund_id = ? and a.state in ('SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'CONTESTED')
            and a.valid_until > ? and a.valid_until <= ?`,
        [fundId, now, new Date(now.getTime() + daysAhead[0] * day)],
      );
      for (const notice of ending) {
        const left = Math.ceil((Date.parse(notice.endsOn) - Date.parse(dayOf(now))) / day);
        // Only the nearest of the two: who comes late to both is told once.
        const ahead = daysAhead.findLast(days => left <= days) ?? daysAhead[0];
        await em.execute(
          `insert into restricted.organisation_notice (fund_id, id, organisation_id, text, ends_on, days_ahead, noted_on) values (?, ?, ?, ?, ?, ?, ?)
           on conflict do nothing`,
          [fundId, newId(), notice.organisationId, noticeText(notice), notice.endsOn, ahead, dayOf(now)],
        );
      }
    });
  }
}
