import { newId } from '@ledby/kernel';
import { platformChain } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { LedbyDatabase } from './ledby-database.js';

export type Change = {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly fields: readonly string[];
  readonly fundId?: string;
};

export type Recording = (change: Change) => void;

/** What the operator changes from the command line commits together with its audit entries, which name no account: at a shell nobody has signed in. */
@Injectable()
export class OperatorTransaction {
  constructor(private readonly database: LedbyDatabase) {}

  execute<Result>(operation: string, work: (client: pg.Client, record: Recording) => Promise<Result>): Promise<Result> {
    return this.database.connected(async client => {
      const changes: Change[] = [];
      await client.query('begin');
      try {
        const result = await work(client, change => changes.push(change));
        for (const change of changes) await append(client, `cli.${operation}`, change);
        await client.query('commit');
        return result;
      } catch (failure) {
        await client.query('rollback').catch(() => undefined);
        throw failure;
      }
    });
  }
}

/** Lets the open transaction see and write the rows of one fund. */
export const enterFund = async (client: pg.ClientBase, fundId: string): Promise<void> => {
  await client.query(`select app.set_local('app.fund_ids', $1, true)`, [`{${fundId}}`]);
};

const append = (client: pg.ClientBase, operation: string, { subjectType, subjectId, fields, fundId = platformChain }: Change) =>
  client.query('select app.append_audit($1, null, $2, $3, $4, $5, $6)', [fundId, operation, subjectType, subjectId, fields, newId()]);
