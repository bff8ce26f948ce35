import 'reflect-metadata';
import { explainListening } from '@ledby/platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type ApiOptions, AppModule } from './app.module.js';

interface Place {
  readonly host: string;
  readonly port: number;
  readonly proxies: number;
}

export interface Serving {
  close(): Promise<void>;
}

const graceForRequests = 10_000;

const closeInOrder = async (app: NestExpressApplication): Promise<void> => {
  const server = app.getHttpServer();
  const impatience = setTimeout(() => server.closeAllConnections(), graceForRequests);
  server.closeIdleConnections();
  await app.close().finally(() => clearTimeout(impatience));
};

export const serve = async (options: ApiOptions, { host, port, proxies }: Place): Promise<Serving> => {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(options), { logger: ['error', 'warn', 'fatal'], abortOnError: false });
  app.set('trust proxy', proxies);
  try {
    await app.listen(port, host);
  } catch (failure) {
    await app.close();
    throw explainListening(failure, host, port);
  }
  return { close: () => closeInOrder(app) };
};
