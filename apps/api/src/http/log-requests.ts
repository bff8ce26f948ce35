import { factsOf, noteRequest, type ServiceLog } from '@ledby/platform';
import type { Request, RequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The pattern of the route, never the address: an address may carry anything. A pattern with a star is middleware's, which runs everywhere. */
const routeOf = ({ baseUrl, route, originalUrl }: Request): string => {
  const pattern = (route as { path?: unknown } | undefined)?.path;
  if (typeof pattern === 'string' && !pattern.includes('*')) {
    return `${baseUrl}${pattern}`;
  }
  return originalUrl.split('?')[0] === '/graphql' ? '/graphql' : '-';
};

/** One line a request, written when its answer is out or its caller gone; answers the number of the request, by which whoever reads the log finds it. */
export function logRequest(log: ServiceLog, request: IncomingMessage, response: ServerResponse, route: () => string): string {
  const id = randomUUID();
  const started = performance.now();
  noteRequest(request, { id });
  response.once('close', () => {
    const { actorId, operation, kind, codes } = factsOf(request) ?? { id };
    const ms = Math.round(performance.now() - started);
    log.request({
      id,
      method: request.method ?? '-',
      route: route(),
      status: response.writableEnded ? response.statusCode : 499,
      ms,
      actorId,
      operation,
      kind,
      codes,
    });
  });
  return id;
}

/** The number goes to the caller too, so that they can tell it. */
export const logRequests =
  (log: ServiceLog): RequestHandler =>
  (request, response, next) => {
    response.setHeader(
      'X-Request-Id',
      logRequest(log, request, response, () => routeOf(request)),
    );
    next();
  };
