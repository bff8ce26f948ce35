import { Command } from 'nest-commander';
import { LedbyCommand } from '../running/ledby-command.js';
import { LedbyDatabase } from '../running/ledby-database.js';
import { printTable } from '../running/print-table.js';

type Listed = { readonly code: string; readonly name: string; readonly funder: string; readonly grants: number; readonly demo: string };

@Command({ name: 'funds', description: 'List the funds with their codes.' })
export class ListFundsCommand extends LedbyCommand {
  constructor(private readonly database: LedbyDatabase) {
    super();
  }

  override async run(): Promise<void> {
    const funds = await this.database.connected(async client => {
      await client.query('begin read only');
      await client.query(`select app.set_local('app.fund_ids', coalesce((select array_agg(id)::text from fund), '{}'), true)`);
      const { rows } = await client.query<Listed>(
        `select f.code, f.name, r.name as funder, coalesce(s.grants, 0) as grants, case when f.is_demo then 'demo' else '' end as demo
           from fund f join funder r on r.id = f.funder_id left join portfolio_summary s on s.fund_id = f.id order by f.code`,
      );
      await client.query('rollback');
      return rows;
    });
    const lines = funds.map(({ code, name, funder, grants, demo }) => [code, String(grants), name, funder, demo]);
    process.stdout.write(
      funds.length === 0
        ? 'There is no fund yet; an import makes one.\n'
        : `${printTable([['CODE', 'GRANTS', 'FUND', 'FUNDER', ''], ...lines])}\n`,
    );
  }
}
