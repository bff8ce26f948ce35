import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { migrations } from '../../../../migrations/index.js';
import { StartRefused } from '../configuration/start-refused.js';

const orm = (ownerUrl: string) =>
  MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: migrations, transactional: true, allOrNothing: true, snapshot: false, silent: true },
    pool: { min: 0, max: 2 },
  });

/** Brings the schema up to date, all or nothing; answers the names of what was applied. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const connection = await orm(ownerUrl);
  try {
    const executed = await connection.migrator.getExecuted();
    const known = new Set(migrations.map(({ name }) => name));
    const unknown = executed.find(({ name }) => !known.has(name));
    if (unknown !== undefined) {
      throw new StartRefused(
        'DATABASE_NEWER',
        'The database was last used by a newer version of Ledby. Start that version, or use another database.',
      );
    }
    const applied = await connection.migrator.up();
    // So that a server can say whether the schema is the one it knows.
    await connection.em.execute('grant select on mikro_orm_migrations to ledby_app');
    return applied.map(({ name }) => name);
  } catch (failure) {
    if (failure instanceof StartRefused) {
      throw failure;
    }
    const reason = (failure instanceof Error ? failure.message : String(failure)).split('\n').at(-1)?.slice(0, 200) ?? 'unknown';
    throw new StartRefused('MIGRATION_FAILED', `A migration failed and was undone whole; the database is as before: ${reason}`);
  } finally {
    await connection.close(true);
  }
}
