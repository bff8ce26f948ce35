import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { LifetimeRefused } from './access-token.errors.js';

export const longestLifetimeInDays = 366;

const day = 86_400_000;

const AccessTokenSchema = defineEntity({
  name: 'AccessToken',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    name: p.text(),
    tokenHash: p.blob(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    lastUsedOn: p.date().nullable(),
  },
});

export type TokenWish = { readonly userId: string; readonly name: string; readonly tokenHash: Buffer; readonly validForDays: number };

/** Lets a script read what its owner may read. It ends by itself, and its secret is known here by digest only. */
export class AccessToken extends AccessTokenSchema.class {
  static issue({ userId, name, tokenHash, validForDays }: TokenWish, now: Date): AccessToken {
    if (!Number.isInteger(validForDays) || validForDays < 1 || validForDays > longestLifetimeInDays) {
      throw new LifetimeRefused(`A token is valid for 1 to ${longestLifetimeInDays} days.`, { field: 'validForDays' });
    }
    return Object.assign(new AccessToken(), {
      id: newId(),
      userId,
      name,
      tokenHash,
      createdAt: now,
      expiresAt: new Date(now.getTime() + validForDays * day),
      revokedAt: null,
      lastUsedOn: null,
    });
  }

  isValidAt(moment: Date): boolean {
    return (this.revokedAt ?? null) === null && moment < this.expiresAt;
  }

  /** Says whether anything changed: what has ended cannot end again. */
  revoke(now: Date): boolean {
    if (!this.isValidAt(now)) {
      return false;
    }
    this.revokedAt = now;
    return true;
  }
}
AccessTokenSchema.setClass(AccessToken);
