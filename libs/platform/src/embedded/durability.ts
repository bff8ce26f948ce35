import { StartRefused } from '../configuration/start-refused.js';

interface Asked {
  query(text: string): Promise<{ rows: readonly Record<string, unknown>[] }>;
}

const settings = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** A grant that was confirmed to somebody must survive a power cut. Asked as the application's own role, which may have its own settings. */
export const assertDurable = async (client: Asked): Promise<void> => {
  const columns = settings.map(name => `current_setting('${name}') as ${name}`).join(', ');
  const [row] = (await client.query(`select ${columns}`)).rows;
  const lax = settings.find(name => row?.[name] === 'off');
  if (lax === undefined) return;
  throw new StartRefused(
    'NOT_DURABLE',
    `The database runs with ${lax} off, so a power cut could lose confirmed grants. Turn it on and start again.`,
  );
};
