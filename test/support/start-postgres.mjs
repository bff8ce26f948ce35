import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importSource } from './plain-typescript.mjs';

const source = new URL('../../libs/platform/src/embedded/start-embedded.ts', import.meta.url);
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '128MB' };

/** One server for all stories, which make databases of their own on it; LEDBY_TEST_DATABASE_URL names another to use instead. */
export default async function startPostgres() {
  const given = process.env.LEDBY_TEST_DATABASE_URL;
  if (given) {
    process.env.LEDBY_TEST_POSTGRES = given;
    return;
  }
  const { startEmbedded } = await importSource(source.href);
  const folder = mkdtempSync(path.join(tmpdir(), 'ledby-test-'));
  // Run by root the server has a user of its own, who has to pass through.
  chmodSync(folder, 0o711);
  const starting = startEmbedded({ folder, settings: quick });
  const stop = async () => {
    await starting.then(database => database.stop());
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const onSignal = signal => void stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  for (const signal of signals) process.once(signal, onSignal);
  globalThis.stopTestPostgres = async () => {
    for (const signal of signals) process.off(signal, onSignal);
    await stop();
  };
  process.env.LEDBY_TEST_POSTGRES = (await starting).url;
}
