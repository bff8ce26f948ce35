import { originsOf } from '@ledby/identity';
import { ServiceLog } from '@ledby/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, urlencoded } from 'express';
import { guardGraphqlRoute } from './guard-graphql-route.js';
import { logRequests } from './log-requests.js';
import { refuseNullCharacter } from './refuse-null-character.js';
import { securityHeaders } from './security-headers.js';
import { takeOperations } from './take-operations.js';

export type HttpOptions = {
  readonly publicUrl: string;
  /** How many proxies of one's own stand in front: as many addresses of X-Forwarded-For are believed. */
  readonly proxies?: number;
};

/** 256 KB: the largest document is 1,000 tokens, so the rest is for variables. */
const largestBody = 256 * 1024;

/** Everything that comes before a route, in order. The application has to be made without the framework's own body parser. */
export function prepareHttp(app: NestExpressApplication, { publicUrl, proxies = 0 }: HttpOptions): void {
  app.disable('x-powered-by');
  // What is answered depends on who asks, and a tag of it would tell whether it changed.
  app.set('etag', false);
  app.set('trust proxy', proxies);
  app.use(logRequests(app.get(ServiceLog)));
  app.use(securityHeaders(publicUrl));
  app.use('/graphql', guardGraphqlRoute(originsOf(publicUrl)));
  app.use(json({ limit: largestBody, strict: true, type: 'application/json', verify: (_, __, body) => refuseNullCharacter(body) }));
  takeOperations(app, { publicUrl, largestBody });
  // Plain forms are read where people come without a script, and nowhere else.
  app.use(['/consent', '/withdraw'], urlencoded({ extended: false, limit: '4kb', parameterLimit: 8 }));
  Object.assign(app.getHttpServer(), { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, maxHeadersCount: 100 });
}
