import { type Actor, NotAllowed, NotFound } from '@ledby/kernel';
import { AccessPolicy, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActorReader } from '../actor/actor-reader.js';
import { announceAccess } from '../actor/announce-access.js';
import { AccessToken } from './access-token.entity.js';

@Injectable()
export class RevokeAccessToken {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly actors: ActorReader,
  ) {}

  async execute(actor: Actor, { key, id }: { readonly key: string; readonly id: string }): Promise<{ readonly id: string }> {
    const { userId } = actor;
    if (!this.policy.allows(actor, 'change', 'AccessToken', { userId })) {
      throw new NotAllowed('A token is revoked by the person it belongs to, not by a token.');
    }
    const { answer } = await this.commands.execute(
      actor,
      { operation: 'revokeAccessToken', key, input: { id } },
      async (em, record, now) => {
        const token = await em.findOneOrFail(AccessToken, { id, userId }, { failHandler: () => new NotFound('You have no such token.') });
        if (token.revoke(now)) {
          record.changed({ subjectType: 'AccessToken', subjectId: id, fields: ['revokedAt'] });
          await announceAccess(em, userId);
        }
        return { id };
      },
    );
    this.actors.forget(userId);
    return answer;
  }
}
