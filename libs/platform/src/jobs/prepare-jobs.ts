import { PgBoss } from 'pg-boss';
import pg from 'pg';

export const jobSchema = 'jobs';

/** The owner makes the tables of the queue; the application's role may use them and change nothing of their shape. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: jobSchema, supervise: false, schedule: false, max: 1 });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`grant usage on schema ${jobSchema} to ledby_app`);
    await owner.query(`grant select, insert, update, delete on all tables in schema ${jobSchema} to ledby_app`);
    await owner.query(`grant usage on all sequences in schema ${jobSchema} to ledby_app`);
    await owner.query(`grant execute on all functions in schema ${jobSchema} to ledby_app`);
  } finally {
    await owner.end();
  }
}
