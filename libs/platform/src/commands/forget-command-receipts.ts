import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { ScheduledJobs } from '../jobs/scheduled-jobs.js';

/** A phone that was offline for weeks may still repeat a command; after thirty days its key is forgotten. */
@Injectable()
export class ForgetCommandReceipts implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly jobs: ScheduledJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'forget-command-receipts', cron: '17 3 * * *', run: () => this.execute() });
  }

  async execute(): Promise<void> {
    await this.em.fork().execute('select app.forget_command_receipts()');
  }
}
