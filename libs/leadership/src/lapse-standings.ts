import { variablesOf, ScheduledJobs } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Silence is not consent: a standing whose term is over says nothing any more, and nobody is told that it once did. */
@Injectable()
export class LapseStandings implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly jobs: ScheduledJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'lapse-standings', cron: '*/10 * * * *', run: () => this.execute() });
  }

  async execute(): Promise<void> {
    const funds = await this.em.fork().execute<{ id: string }[]>('select id from fund order by id');
    for (const { id } of funds) {
      await this.lapseIn(id);
    }
  }

  private async lapseIn(fundId: string): Promise<void> {
    const session = {
      variables: variablesOf({ fundIds: `{${fundId}}`, organisationIds: '{}', userId: '', isAdministrator: 'false' }),
      role: 'ledby_lead',
    };
    await this.em.fork({ session }).transactional(em =>
      em.execute(
        `update restricted.leadership_standing set level = 'NOT_STATED', is_strict = false, is_verified = false, reply = 'NO_REPLY', valid_until = null
         where fund_id = ? and valid_until <= clock_timestamp()`,
        [fundId],
      ),
    );
  }
}
