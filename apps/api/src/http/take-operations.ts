import { isFromElsewhere, originsOf } from '@ledby/identity';
import { ReadingDriver, ServiceLog } from '@ledby/platform';
import { AbstractGraphQLDriver } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { addressBy } from './address-by.js';
import { answerOperation } from './answer-operation.js';
import { headersForPrograms } from './security-headers.js';

const plainJson = /^application\/json(?:; ?charset="?utf-8"?)?$/i;

/** What a program sends: JSON in UTF-8, of a length that it names. */
const isPlainOperation = ({ method, url = '', headers }: IncomingMessage, ownOrigins: readonly string[], largestBody: number): boolean => {
  const length = Number(headers['content-length']);
  return (
    method === 'POST' &&
    (url === '/graphql' || url.startsWith('/graphql?')) &&
    plainJson.test(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    length > 0 &&
    length <= largestBody &&
    !isFromElsewhere(headers, ownOrigins)
  );
};

/**
 * Plain operations go past the framework's router, whose dozen steps cost more than the operation itself. Everything
 * else takes the long way as before, and is served or refused there.
 */
export function takeOperations(app: NestExpressApplication, { publicUrl, largestBody }: { publicUrl: string; largestBody: number }): void {
  const server: Server = app.getHttpServer();
  const ownOrigins = originsOf(publicUrl);
  const longWay = server.listeners('request') as RequestListener[];
  const shortWay = answerOperation({
    driver: app.get<AbstractGraphQLDriver, ReadingDriver>(AbstractGraphQLDriver, { strict: false }),
    log: app.get(ServiceLog),
    headers: headersForPrograms(publicUrl),
    addressOf: addressBy(app.getHttpAdapter().getInstance()),
  });
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (isPlainOperation(request, ownOrigins, largestBody)) {
      void shortWay(request, response);
    } else {
      longWay.forEach(listener => listener(request, response));
    }
  });
}
