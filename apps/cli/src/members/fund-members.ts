import { Conflict, type FundRole, newId, NotFound } from '@ledby/kernel';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { findFund } from '../funds/find-fund.js';
import { LedbyDatabase } from '../running/ledby-database.js';
import { enterFund, OperatorTransaction } from '../running/operator-transaction.js';

export type Seat = { readonly email: string; readonly fund: string; readonly role: FundRole };

export type Member = { readonly email: string; readonly name: string; readonly role: FundRole };

const accountOf = async (client: pg.ClientBase, email: string): Promise<string> => {
  const { rows } = await client.query<{ id: string }>('select id from account_user where email = $1', [email.toLowerCase()]);
  const [account] = rows;
  if (account === undefined) {
    throw new NotFound('There is no account with this e-mail address; npm run ledby -- account create makes one.');
  }
  return account.id;
};

/** Who serves a fund, as the operator says it. */
@Injectable()
export class FundMembers {
  constructor(
    private readonly transaction: OperatorTransaction,
    private readonly database: LedbyDatabase,
  ) {}

  async add({ email, fund, role }: Seat): Promise<void> {
    await this.transaction.execute('addFundMember', async (client, record) => {
      const { id: fundId, code } = await findFund(client, fund);
      await enterFund(client, fundId);
      const userId = await accountOf(client, email);
      const { rowCount } = await client.query(
        'insert into fund_membership (fund_id, id, user_id, role) values ($1, $2, $3, $4) on conflict (fund_id, user_id, role) do nothing returning id',
        [fundId, newId(), userId, role],
      );
      if (rowCount === 0) throw new Conflict(`This person is ${role} of ${code} already.`);
      await announce(client, userId);
      record({ fundId, subjectType: 'FundMember', subjectId: userId, fields: ['userId', 'role'] });
    });
  }

  async remove({ email, fund, role }: Seat): Promise<void> {
    await this.transaction.execute('removeFundMember', async (client, record) => {
      const { id: fundId, code } = await findFund(client, fund);
      await enterFund(client, fundId);
      const userId = await accountOf(client, email);
      const { rowCount } = await client.query('delete from fund_membership where fund_id = $1 and user_id = $2 and role = $3', [
        fundId,
        userId,
        role,
      ]);
      if (rowCount === 0) throw new NotFound(`This person is not ${role} of ${code}.`);
      await announce(client, userId);
      record({ fundId, subjectType: 'FundMember', subjectId: userId, fields: ['userId', 'role'] });
    });
  }

  async list(fund: string): Promise<readonly Member[]> {
    return this.database.connected(async client => {
      await client.query('begin read only');
      await enterFund(client, (await findFund(client, fund)).id);
      const { rows } = await client.query<Member>(
        'select u.email, u.name, m.role from fund_membership m join account_user u on u.id = m.user_id where m.fund_id = any (app.current_funds()) order by u.email, m.role',
      );
      await client.query('rollback');
      return rows;
    });
  }
}

/** A running Ledby keeps rights in memory and hears of the change here. */
const announce = (client: pg.ClientBase, userId: string) => client.query(`select pg_notify('ledby_access', $1)`, [userId]);
