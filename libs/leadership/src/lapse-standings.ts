import { ScheduledJobs } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dueSubjects } from './standings/find-subjects.js';
import { RecomputeAll } from './standings/recompute-all.js';

/** Silence is not consent: what has run out says nothing any more, and nobody is told that it once did. */
@Injectable()
export class LapseStandings implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly jobs: ScheduledJobs,
    private readonly recomputation: RecomputeAll,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'lapse-standings', cron: '*/10 * * * *', alsoAtStart: true, run: () => this.execute() });
  }

  async execute(): Promise<void> {
    const funds = await this.em.fork().execute<{ id: string }[]>('select id from fund order by id');
    for (const { id } of funds) {
      await this.recomputation.execute(id, (em, at) => dueSubjects(em, id, at));
    }
  }
}
