import type { Actor } from '@ledby/kernel';
import { type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';

export type NoticesRead = { readonly key: string; readonly ids: readonly string[] };

/** Marks one’s own as read; those of others are not there. */
@Injectable()
export class ReadNotices {
  constructor(private readonly commands: Commands) {}

  execute(actor: Actor, { key, ...input }: NoticesRead): Promise<Answer<{ readonly count: number }>> {
    return this.commands.execute(actor, { operation: 'readNotices', key, input }, async (em, record, now) => {
      const ids = `{${input.ids.join(',')}}`;
      const read = await em.execute<{ id: string }[]>(
        'update notice set read_at = ? where user_id = ? and read_at is null and id = any (?::uuid[]) returning id',
        [now, actor.userId, ids],
      );
      record.changed({ subjectType: 'Notice', subjectId: actor.userId, fields: ['readAt'] });
      return { count: read.length };
    });
  }
}
