import { type Actor, Conflict } from '@ledby/kernel';
import { type Answer, Commands } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { MailRhythm, NoticeEvent } from './notice-events.js';
import { NoticePreference } from './notice-preference.entity.js';

export type PreferenceWish = {
  readonly key: string;
  /** Of what was read; null for the first. */
  readonly version: number | null;
  readonly mails: MailRhythm;
  readonly muted: readonly NoticeEvent[];
};

/** Everyone’s own, so nobody is asked whether they may. */
@Injectable()
export class KeepNoticePreference {
  constructor(private readonly commands: Commands) {}

  execute(actor: Actor, { key, ...input }: PreferenceWish): Promise<Answer<{ readonly id: string }>> {
    const { version, mails, muted } = input;
    return this.commands.execute(actor, { operation: 'keepNoticePreference', key, input }, async (em, record) => {
      const id = actor.userId;
      const earlier = await em.findOne(NoticePreference, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (earlier === null && version !== null) {
        throw new Conflict('Nothing was said yet. Reload and try again.');
      }
      earlier?.demandVersion(version);
      const preference = earlier ?? NoticePreference.of(id);
      preference.keep(mails, muted);
      em.persist(preference);
      record.changed({ subjectType: 'NoticePreference', subjectId: id, fields: ['mails', 'muted'] });
      return { id };
    });
  }
}
