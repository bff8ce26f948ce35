import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importSource } from './plain-typescript.mjs';

const embedded = name => importSource(new URL(`../../libs/platform/src/embedded/${name}.ts`, import.meta.url).href);
const prefix = 'ledby-test-';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '128MB' };

const remove = folder => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** A run that was killed could not clear up after itself; the next one does. */
const clearUp = async () => {
  const { livingOwnerOf } = await embedded('instance-lock');
  const { stopLeftoverServer } = await embedded('stop-leftover-server');
  for (const name of readdirSync(tmpdir()).filter(entry => entry.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name);
    if (!existsSync(path.join(folder, 'instance.lock')) || livingOwnerOf(folder)) continue;
    await stopLeftoverServer(path.join(folder, 'postgres'), () => {}).then(
      () => remove(folder),
      () => {},
    );
  }
};

/** One server for all stories, which make databases of their own on it; LEDBY_TEST_DATABASE_URL names another to use instead. */
export default async function startPostgres() {
  const given = process.env.LEDBY_TEST_DATABASE_URL;
  if (given) {
    process.env.LEDBY_TEST_POSTGRES = given;
    return;
  }
  await clearUp();
  const { startEmbedded } = await embedded('start-embedded');
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  // Run by root the server has a user of its own, who has to pass through.
  chmodSync(folder, 0o711);
  const starting = startEmbedded({ folder, settings: quick });
  const stop = async () => {
    await starting.then(database => database.stop());
    remove(folder);
  };
  const onSignal = signal => void stop().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  for (const signal of signals) process.once(signal, onSignal);
  globalThis.stopTestPostgres = async () => {
    for (const signal of signals) process.off(signal, onSignal);
    await stop();
  };
  process.env.LEDBY_TEST_POSTGRES = (await starting).url;
}
