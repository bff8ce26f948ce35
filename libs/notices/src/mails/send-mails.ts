import { globalIdOf } from '@ledby/kernel';
import { Mailer, PublicAddress, ScheduledJobs } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mailSubject, mailText } from './mail-text.js';
import { TurnOffKeys } from './turn-off-key.js';

type Waiting = { readonly user_id: string; readonly email: string; readonly last_told: Date };

/** One mail to a person, however much there is to read. What could not be sent is tried again at the next turn. */
@Injectable()
export class SendMails implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly jobs: ScheduledJobs,
    private readonly mailer: Mailer,
    private readonly address: PublicAddress,
    private readonly keys: TurnOffKeys,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'mail-news', cron: '* * * * *', run: () => this.execute('AT_ONCE') });
    this.jobs.add({ name: 'mail-news-of-the-day', cron: '5 6 * * *', run: () => this.execute('DAILY') });
  }

  async execute(rhythm: 'AT_ONCE' | 'DAILY'): Promise<void> {
    const em = this.em.fork();
    const waiting = await em.execute<Waiting[]>('select * from app.people_to_mail(?)', [rhythm]);
    for (const { user_id: userId, email, last_told: until } of waiting) {
      const turnOffUrl = `${this.address.url}/mails/off?person=${globalIdOf('usr', userId)}&key=${this.keys.keyOf(userId)}`;
      await this.mailer.send({ to: email, subject: mailSubject, text: mailText(this.address.url, turnOffUrl), turnOffUrl });
      await em.execute('select app.was_mailed(?, ?)', [userId, until]);
    }
  }
}
