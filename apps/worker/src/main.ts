import 'reflect-metadata';
import {
  appUrlFrom,
  type Configuration,
  explainFailure,
  keptSecret,
  openDatabaseServer,
  OrderlyEnd,
  packageRoot,
  readConfiguration,
} from '@ledby/platform';
import { MikroORM } from '@mikro-orm/core';
import { NestFactory } from '@nestjs/core';
import { startHeartbeat } from './heartbeat.js';
import { WorkerModule } from './worker.module.js';

/** The api brings the schema up to date; a worker joins its database and does what has to happen by itself. */
async function work(configuration: Configuration, end: OrderlyEnd): Promise<void> {
  const { folder, publicUrl, databaseAppUrl, releaseThresholds } = configuration;
  const secret = configuration.secret ?? keptSecret(folder, 'secret');
  const database = await openDatabaseServer(configuration, { mayJoin: true });
  end.add(database.stop);
  const worker = await NestFactory.createApplicationContext(
    WorkerModule.forRoot({
      appUrl: databaseAppUrl ?? appUrlFrom(database.ownerUrl, secret),
      keysUrl: await database.keysUrl(),
      secret,
      publicUrl,
      releaseThresholds,
      mail: configuration.mail,
    }),
    { logger: ['error', 'warn', 'fatal'], abortOnError: false },
  );
  end.add(() => worker.close());
  end.add(startHeartbeat(folder, () => worker.get(MikroORM).em.getConnection().execute('select 1')));
  process.stdout.write('The worker of Ledby is at work. Ctrl-C stops it.\n');
  await end.asked;
}

const end = new OrderlyEnd();
let folder = packageRoot;
let exitCode = 0;
try {
  const configuration = readConfiguration(process.env);
  folder = configuration.folder;
  await work(configuration, end);
} catch (failure) {
  const refusal = explainFailure(failure, folder);
  process.stderr.write(`${refusal.message}\n`);
  exitCode = refusal.exitCode;
}
await end.run().catch((failure: unknown) => {
  const refusal = explainFailure(failure, folder);
  process.stderr.write(`${refusal.message}\n`);
  exitCode = refusal.exitCode;
});
process.exit(exitCode);
