import 'reflect-metadata';
import { explainListening } from '@ledby/platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type ApiOptions, AppModule } from './app.module.js';
import { NestLog } from './http/nest-log.js';
import { type LogOptions, openLog } from './http/open-log.js';
import { prepareHttp } from './http/prepare-http.js';

interface Place {
  readonly host: string;
  readonly port: number;
  readonly proxies: number;
  /** Where the log goes; nowhere when left out. */
  readonly lines?: LogOptions;
}

export interface Serving {
  readonly close: () => Promise<void>;
  /** A part of the running application. */
  readonly find: <T>(type: abstract new (...parts: never[]) => T) => T;
}

const graceForRequests = 10_000;

const closeInOrder = async (app: NestExpressApplication): Promise<void> => {
  const server = app.getHttpServer();
  const impatience = setTimeout(() => server.closeAllConnections(), graceForRequests);
  server.closeIdleConnections();
  await app.close().finally(() => clearTimeout(impatience));
};

export const serve = async (options: Omit<ApiOptions, 'log'>, { host, port, proxies, lines }: Place): Promise<Serving> => {
  const { log, close } = openLog(lines);
  // A failure on the way is told by the start in one line, not by the framework with its stack trace.
  const logger = new NestLog(log);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot({ ...options, log }), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  const closeAll = async (): Promise<void> => {
    try {
      await closeInOrder(app);
    } finally {
      await close();
    }
  };
  prepareHttp(app, { publicUrl: options.publicUrl, proxies });
  try {
    await app.listen(port, host);
  } catch (failure) {
    await closeAll();
    throw explainListening(failure, host, port);
  }
  return { close: closeAll, find: type => app.get(type, { strict: false }) };
};
