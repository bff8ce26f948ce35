import { type Actor, anActor, type FundRole, type OrganisationRole } from '@ledby/kernel';
import { Injectable } from '@nestjs/common';
import { IdentityPool } from '../identity-pool.js';

type Row = {
  readonly id: string;
  readonly user_id: string;
  readonly is_administrator: boolean;
  readonly expires_at: Date;
  readonly funds: Partial<Record<FundRole, string[]>>;
  readonly organisations: Partial<Record<OrganisationRole, string[]>>;
};

type SessionRow = Row & { readonly created_at: Date };
type TokenRow = Row & { readonly used_today: boolean };

const actorIn = (row: Row, mayWrite: boolean): Actor =>
  anActor({ userId: row.user_id, mayWrite, isAdministrator: row.is_administrator, funds: row.funds, organisations: row.organisations });

export type FoundSession = { readonly actor: Actor; readonly id: string; readonly createdAt: Date; readonly expiresAt: Date };
export type FoundToken = { readonly actor: Actor; readonly id: string; readonly expiresAt: Date; readonly isFirstUseToday: boolean };

/** One statement from a credential to the person, their funds and their organisations. */
@Injectable()
export class AccessStatements {
  constructor(private readonly pool: IdentityPool) {}

  async bySession(token: string): Promise<FoundSession | undefined> {
    const { rows } = await this.pool.query<SessionRow>({
      name: 'access_by_session',
      text: 'select * from app.access_by_session($1)',
      values: [token],
    });
    const [row] = rows;
    return row === undefined ? undefined : { actor: actorIn(row, true), id: row.id, createdAt: row.created_at, expiresAt: row.expires_at };
  }

  async byToken(hash: Buffer): Promise<FoundToken | undefined> {
    const { rows } = await this.pool.query<TokenRow>({
      name: 'access_by_token',
      text: `select *, last_used_on is not distinct from (now() at time zone 'UTC')::date as used_today from app.access_by_token($1)`,
      values: [hash],
    });
    const [row] = rows;
    return row === undefined
      ? undefined
      : { actor: actorIn(row, false), id: row.id, expiresAt: row.expires_at, isFirstUseToday: !row.used_today };
  }

  async noteUse(tokenId: string): Promise<void> {
    await this.pool.query(`update access_token set last_used_on = (now() at time zone 'UTC')::date where id = $1`, [tokenId]);
  }
}
