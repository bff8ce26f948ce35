import { Commands, ScheduledJobs } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { asLead } from '../seats/as-lead.js';
import { allSubjects } from './find-subjects.js';
import { RecomputeAll } from './recompute-all.js';

/** After a crash PostgreSQL empties what it keeps in no log: standings and their sums are made anew, and then shown again. */
@Injectable()
export class RebuildStandings implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly em: EntityManager,
    private readonly commands: Commands,
    private readonly jobs: ScheduledJobs,
    private readonly recomputation: RecomputeAll,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'rebuild-standings', cron: '* * * * *', run: () => this.execute() });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.execute();
  }

  async execute(): Promise<void> {
    const funds = await this.em.fork().execute<{ id: string }[]>('select id from app.funds_not_whole()');
    for (const { id } of funds) {
      await this.rebuild(id);
    }
  }

  private async rebuild(fundId: string): Promise<void> {
    await this.recomputation.execute(fundId, em => allSubjects(em, fundId));
    await this.commands.withoutActor(fundId, async em => {
      // The limit of a statement is for what people ask; this counts all that a fund has ever awarded.
      await em.execute('set local statement_timeout = 0');
      await asLead(em, fundId, () => em.execute('select app.rebuild_impact(?)', [fundId]));
    });
  }
}
