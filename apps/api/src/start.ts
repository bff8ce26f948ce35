import {
  assertPortFree,
  type Configuration,
  explainFailure,
  keptSecret,
  openDatabaseServer,
  OrderlyEnd,
  packageRoot,
  prepareDatabase,
  prepareKeys,
  readConfiguration,
  StartInterrupted,
  StartProgress,
  StartRefused,
} from '@ledby/platform';
import path from 'node:path';
import { demoSignIns, ensureDemo, enliven } from './demo.js';

/** Answers a promise that is rejected when the service can no longer do its work. */
const launch = async (configuration: Configuration, progress: StartProgress, end: OrderlyEnd): Promise<{ broken: Promise<never> }> => {
  const { folder, host, port, publicUrl, proxies } = configuration;
  await assertPortFree(host, port);
  const database = await progress.step('Starting the database', () =>
    openDatabaseServer(configuration, { onProgress: progress.note, mayJoin: false }),
  );
  end.add(database.stop);
  end.throwIfAsked();
  const { appUrl, keysUrl } = await progress.step('Bringing the schema up to date', async () => {
    const prepared = await prepareDatabase(database.ownerUrl, configuration);
    return { ...prepared, keysUrl: await prepareKeys(await database.keysUrl()) };
  });
  end.throwIfAsked();
  const hasDemo = await progress.step('Looking after the demo portfolio', () =>
    ensureDemo({ appUrl, keysUrl }, configuration.demo, progress.note),
  );
  end.throwIfAsked();
  const secret = configuration.secret ?? keptSecret(folder, 'secret');
  const serving = await progress.step('Opening the doors', async () => {
    const { serve } = await import('./serve.js');
    const { logLevel: level, logTo: to, rowsPerMinute, releaseThresholds } = configuration;
    const runsJobs = configuration.worker === 'in-process';
    return serve(
      {
        appUrl,
        keysUrl,
        secret,
        publicUrl,
        filesFolder: path.join(folder, 'files'),
        mail: configuration.mail,
        runsJobs,
        rowsPerMinute,
        releaseThresholds,
      },
      { host, port, proxies, lines: { level, to, folder } },
    );
  });
  end.add(serving.close);
  end.throwIfAsked();
  progress.say(`\nLedby is ready after ${progress.elapsed}: ${publicUrl}`);
  if (hasDemo) progress.say(demoSignIns);
  progress.say('  Ctrl-C stops it.');
  if (hasDemo && configuration.demo) {
    const lively = enliven(serving, appUrl, progress);
    end.add(() => lively);
  }
  const broken = database.ended.then(() => {
    throw new StartRefused(
      'DATABASE_BROKEN',
      `The database has ended, so Ledby ends too; see ${path.join(folder, 'logs', 'postgres.log')}.`,
    );
  });
  return { broken };
};

const tell = (failure: unknown, folder: string): number => {
  if (failure instanceof StartInterrupted) return 0;
  const refusal = explainFailure(failure, folder);
  process.stderr.write(`${refusal.message}\n`);
  return refusal.exitCode;
};

const runUntilAsked = async (configuration: Configuration): Promise<number> => {
  const progress = new StartProgress(text => process.stdout.write(text));
  const end = new OrderlyEnd();
  let exitCode = 0;
  try {
    const { broken } = await launch(configuration, progress, end);
    await Promise.race([end.asked, broken]);
    progress.say('Ledby is stopping.');
  } catch (failure) {
    exitCode = tell(failure, configuration.folder);
  }
  await end.run().catch((failure: unknown) => (exitCode = tell(failure, configuration.folder)));
  if (exitCode === 0) progress.say('Ledby has stopped.');
  return exitCode;
};

const readOrTell = (): Configuration | number => {
  try {
    return readConfiguration(process.env);
  } catch (failure) {
    return tell(failure, packageRoot);
  }
};

/** From nothing to a served address, and back again in the opposite order: exit code 0 after Ctrl-C, 78 for a wrong value, else 1. */
export const start = async (): Promise<void> => {
  const configuration = readOrTell();
  process.exit(typeof configuration === 'number' ? configuration : await runUntilAsked(configuration));
};
