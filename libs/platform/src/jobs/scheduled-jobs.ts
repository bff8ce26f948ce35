import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { jobSchema } from './prepare-jobs.js';

export type ScheduledJob = {
  readonly name: string;
  readonly cron: string;
  /** Whether what was missed while nothing ran is made up for at once, and not at the next turn. */
  readonly alsoAtStart?: boolean;
  readonly run: () => Promise<void>;
};

export type JobOptions = { readonly appUrl: string; readonly runs: boolean };

/** What has to happen by itself. However many instances run, each turn of a job happens once; a turn that fails is tried again. */
@Injectable()
export class ScheduledJobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly jobs = new Map<string, ScheduledJob>();
  private boss: PgBoss | undefined;

  constructor(private readonly options: JobOptions) {}

  /** Called by the rooms while the application is put together. */
  add(job: ScheduledJob): void {
    this.jobs.set(job.name, job);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.options.runs) {
      return;
    }
    const boss = new PgBoss({ connectionString: this.options.appUrl, schema: jobSchema, migrate: false, createSchema: false, max: 2 });
    this.boss = boss;
    boss.on('error', failure => this.log.error(failure.message));
    await boss.start();
    for (const { name, cron, alsoAtStart = false, run } of this.jobs.values()) {
      await boss.createQueue(name, { policy: 'exclusive', retryLimit: 3, retryBackoff: true });
      await boss.schedule(name, cron);
      if (alsoAtStart) {
        await boss.send(name);
      }
      await boss.work(name, { pollingIntervalSeconds: 30 }, () => this.turnOf(name, run));
    }
  }

  /** The queue tries again by itself and says nothing; whoever runs Ledby should hear of it. */
  private async turnOf(name: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (failure) {
      this.log.error(`The job ${name} failed: ${failure instanceof Error ? failure.name : 'unknown'}`);
      throw failure;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
  }
}
