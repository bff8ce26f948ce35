import { type Actor, Conflict, NotAllowed } from '@ledby/kernel';
import { AccessPolicy, Commands } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AccessToken } from './access-token.entity.js';
import { TooManyTokens } from './access-token.errors.js';
import { digestOf, newTokenSecret } from './token-secret.js';

export type AccessTokenWish = { readonly key: string; readonly name: string; readonly validForDays: number };

/** Without its secret when the command is a repeat: what was shown once is kept nowhere. */
export type IssuedToken = { readonly id: string; readonly expiresAt: string; readonly secret: string | undefined };

const mostLivingTokens = 20;

/** Two commands of one person would each count without the other's token. */
async function takeTurn(em: EntityManager, userId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [userId]);
}

/** A request that was let in before a change of password may still be on its way, and its token would outlive its session. */
async function demandSettledPassword(em: EntityManager, userId: string): Promise<void> {
  const changed = await em.execute<object[]>(
    `select id from account_user where id = ? and password_changed_at > clock_timestamp() - interval '10 seconds'`,
    [userId],
  );
  if (changed.length > 0) {
    throw new Conflict('The password was changed a moment ago. Make the token in ten seconds.');
  }
}

@Injectable()
export class CreateAccessToken {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, name, validForDays }: AccessTokenWish): Promise<IssuedToken> {
    const { userId } = actor;
    if (!this.policy.allows(actor, 'create', 'AccessToken', { userId })) {
      throw new NotAllowed('A token is made by a person who is signed in, not by another token.');
    }
    const secret = newTokenSecret();
    const { answer, replayed } = await this.commands.execute(
      actor,
      { operation: 'createAccessToken', key, input: { name, validForDays } },
      async (em, record, now) => {
        await takeTurn(em, userId);
        await demandSettledPassword(em, userId);
        const living = await em.count(AccessToken, { userId, revokedAt: null, expiresAt: { $gt: now } });
        if (living >= mostLivingTokens) {
          throw new TooManyTokens(`You have ${mostLivingTokens} tokens that are still valid. Revoke one first.`);
        }
        const token = AccessToken.issue({ userId, name, tokenHash: digestOf(secret), validForDays }, now);
        em.persist(token);
        record.changed({ subjectType: 'AccessToken', subjectId: token.id, fields: ['name', 'expiresAt'] });
        return { id: token.id, expiresAt: token.expiresAt.toISOString() };
      },
    );
    return { ...answer, secret: replayed ? undefined : secret };
  }
}
