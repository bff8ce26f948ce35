import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { DomainError } from '@ledby/kernel';
import { factsOf, type ReadingDriver, refusalOnHttp, type ServiceLog } from '@ledby/platform';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { logRequest } from './log-requests.js';
import { readJsonBody } from './read-json-body.js';

export type OperationRoute = {
  readonly driver: ReadingDriver;
  readonly log: ServiceLog;
  /** Names and values in turn, as they go to the wire. */
  readonly headers: readonly string[];
  readonly addressOf: (request: IncomingMessage) => string | undefined;
};

const json = 'application/json; charset=utf-8';

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) {
      map.set(name, typeof value === 'string' ? value : value.join(', '));
    }
  }
  return map;
}

const searchOf = (url = ''): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

function textOf({ body }: HTTPGraphQLResponse): string {
  if (body.kind !== 'complete') {
    throw new Error('An answer in pieces, which no operation of ours has.');
  }
  return body.string;
}

/** An operation through Apollo's whole pipeline and nothing else; what it must not lack on the way is what the framework's route has. */
export const answerOperation =
  ({ driver, log, headers, addressOf }: OperationRoute) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = logRequest(log, request, response, () => '/graphql');

    const send = (status: number, own: Iterable<readonly [string, string]>, text: string): void => {
      if (!response.destroyed) {
        const length = String(Buffer.byteLength(text));
        response.writeHead(status, [...headers, 'X-Request-Id', id, 'Content-Length', length, ...[...own].flat()]);
        response.end(text);
      }
    };

    const refuse = (failure: unknown): void => {
      const { status, isReported, body } = refusalOnHttp(failure, '/graphql');
      const facts = factsOf(request);
      if (isReported) {
        log.incident(failure, id);
      }
      if (facts !== undefined) {
        facts.codes = [failure instanceof DomainError ? failure.code : body.code];
      }
      send(status, [['Content-Type', json]], JSON.stringify(body.answer));
    };

    try {
      const operation = { method: 'POST', headers: headersOf(request), search: searchOf(request.url), body: await readJsonBody(request) };
      const answer = await driver.answer(operation, { req: request, res: response, address: () => addressOf(request) });
      send(answer.status ?? 200, answer.headers, textOf(answer));
    } catch (failure) {
      // Whoever hung up in the middle of their own body gave nobody here anything to report.
      if (!response.destroyed) {
        refuse(failure);
      }
    }
  };
