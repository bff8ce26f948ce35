import { Conflict } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { type MailRhythm, mailRhythms, type NoticeEvent } from './notice-events.js';

const NoticePreferenceSchema = defineEntity({
  name: 'NoticePreference',
  properties: {
    /** The id of the account. */
    id: p.uuid().primary(),
    mails: p.enum(mailRhythms),
    muted: p.json<readonly NoticeEvent[]>(),
    version: p.integer().version(),
  },
});

/** What somebody wants to be told, and how often mailed. */
export class NoticePreference extends NoticePreferenceSchema.class {
  static of(id: string): NoticePreference {
    return Object.assign(new NoticePreference(), { id, mails: 'AT_ONCE' as const, muted: [], version: 1 });
  }

  /** Null for what was never said. */
  demandVersion(seen: number | null): void {
    if (this.version !== seen) {
      throw new Conflict('This was changed elsewhere first. Reload and try again.');
    }
  }

  keep(mails: MailRhythm, muted: readonly NoticeEvent[]): void {
    Object.assign(this, { mails, muted: [...new Set(muted)] });
  }
}
NoticePreferenceSchema.setClass(NoticePreference);
