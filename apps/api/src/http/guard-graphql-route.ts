import { isFromElsewhere } from '@ledby/identity';
import type { RequestHandler, Response } from 'express';

const methods = 'POST, OPTIONS';

const refuse = (response: Response, status: number, code: string, message: string): void =>
  void response.status(status).json({ errors: [{ message, extensions: { code } }] });

/**
 * Operations come as POST with JSON, which no page of another site can send without asking first. A browser that asks
 * for a page is given GraphiQL; no operation is ever read from an address, where it would end in histories and logs.
 * What a browser says comes from another site is refused before it is read, whatever cookies it carries.
 */
export const guardGraphqlRoute =
  (ownOrigins: readonly string[]): RequestHandler =>
  (request, response, next) => {
    const { method, headers } = request;
    if (method === 'POST' && isFromElsewhere(headers, ownOrigins)) {
      return refuse(response, 403, 'NOT_ALLOWED', 'This request comes from a page of another site.');
    }
    if (method === 'POST') {
      return request.is('application/json') === 'application/json'
        ? next()
        : refuse(response, 415, 'BAD_REQUEST', 'Send JSON, with the content type application/json.');
    }
    if (method === 'OPTIONS') {
      return void response.status(204).setHeader('Allow', methods).end();
    }
    if (method === 'GET' && headers['content-type'] !== undefined) {
      return refuse(response, 415, 'BAD_REQUEST', 'A GET request has no content.');
    }
    if (method === 'GET' && (headers.accept ?? '').includes('text/html')) {
      return next();
    }
    response.setHeader('Allow', methods);
    return refuse(response, 405, 'BAD_REQUEST', 'Send operations as POST.');
  };
