import { dayOf } from '@ledby/kernel';
import { Clock, ScheduledJobs } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { monthsLater } from '../term.js';

/** As long as an attestation may stand: whoever has to answer for one can see until then what was done under it, and nobody longer. */
const keptForMonths = 12;

@Injectable()
export class ForgetConsentEvents implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly jobs: ScheduledJobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'forget-consent-events', cron: '41 3 * * *', run: () => this.execute() });
  }

  async execute(): Promise<void> {
    const before = dayOf(monthsLater(this.clock.now(), -keptForMonths));
    await this.em.fork().execute('select app.forget_consent_events(?)', [before]);
  }
}
