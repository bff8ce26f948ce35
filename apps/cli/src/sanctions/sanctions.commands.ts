import { readUnSanctionsList, type SanctionsListRecord } from '@ledby/interchange';
import { Conflict, newId } from '@ledby/kernel';
import { Clock } from '@ledby/platform';
import { readFile } from 'node:fs/promises';
import { Command, SubCommand } from 'nest-commander';
import type pg from 'pg';
import { CommandGroup, LedbyCommand } from '../running/ledby-command.js';
import { OperatorTransaction } from '../running/operator-transaction.js';

type Known = { readonly digest: string; readonly dated_at: Date };

async function takeOver(client: pg.Client, { datedAt, digest, entries }: SanctionsListRecord, now: Date): Promise<string | null> {
  await client.query('select pg_advisory_xact_lock(hashtext($1))', ['sanctions_list']);
  const { rows } = await client.query<Known>('select digest, dated_at from sanctions_list order by dated_at desc limit 1');
  const [latest] = rows;
  if (latest?.digest === digest) {
    return null;
  }
  if (latest !== undefined && latest.dated_at >= datedAt) {
    throw new Conflict('A list as new as this one is in force already.');
  }
  const id = newId();
  await client.query('insert into sanctions_list (id, source, dated_at, digest, imported_at, entries) values ($1, $2, $3, $4, $5, $6)', [
    id,
    'UN Security Council',
    datedAt,
    digest,
    now,
    entries.length,
  ]);
  await client.query('delete from sanctions_entry');
  const rowsOf = entries.map(entry => ({ id: newId(), list_id: id, ...entry }));
  await client.query(
    `insert into sanctions_entry (id, list_id, reference, kind, names, digest)
      select id, list_id, reference, kind, names, digest from jsonb_to_recordset($1::jsonb) as x(id uuid, list_id uuid, reference text, kind text, names text[], digest text)`,
    [JSON.stringify(rowsOf)],
  );
  return id;
}

@SubCommand({
  name: 'import',
  arguments: '<file>',
  argsDescription: { file: 'The consolidated list of the UN Security Council, as XML.' },
  description: 'Take over the sanctions list that applicants are compared with; it replaces the one before.',
})
export class ImportSanctionsCommand extends LedbyCommand {
  constructor(
    private readonly transaction: OperatorTransaction,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async run([path = '']: string[]): Promise<void> {
    const list = readUnSanctionsList(await readFile(path, 'utf8'));
    const taken = await this.transaction.execute('importSanctions', async (client, record) => {
      const id = await takeOver(client, list, this.clock.now());
      if (id !== null) record({ subjectType: 'SanctionsList', subjectId: id, fields: ['entries'] });
      return id;
    });
    const said = taken === null ? 'is in force already' : 'is in force now; applications that were compared before are compared anew';
    process.stdout.write(`The list of ${list.datedAt.toISOString().slice(0, 10)} with ${list.entries.length} entries ${said}.\n`);
  }
}

@Command({
  name: 'sanctions',
  description: 'The list that applicants are compared with: import.',
  subCommands: [ImportSanctionsCommand],
})
export class SanctionsCommands extends CommandGroup {}
