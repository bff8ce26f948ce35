import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

const none = ["'none'"];
const self = ["'self'"];

/** Our own pages run our own files and talk to our own server; everything else is an answer for programs and may do nothing. */
const pages = {
  scriptSrc: self,
  styleSrc: [...self, "'unsafe-inline'"],
  connectSrc: self,
  imgSrc: [...self, 'data:'],
  fontSrc: [...self, 'data:'],
  formAction: self,
};

const policy = (directives: Record<string, string[]>) => ({
  useDefaults: false,
  directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none, ...directives },
});

const headersOf = (publicUrl: string, directives: Record<string, string[]>): RequestHandler =>
  helmet({
    contentSecurityPolicy: policy(directives),
    // A promise of HTTPS is made by whoever serves it.
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });

export const isPage = (path: string): boolean => path === '/sign-in' || path === '/graphql';

export function securityHeaders(publicUrl: string): RequestHandler {
  const [forPages, forPrograms] = [headersOf(publicUrl, pages), headersOf(publicUrl, {})];
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    (request.method === 'GET' && isPage(request.path) ? forPages : forPrograms)(request, response, next);
  };
}

/** Those of every answer to a program: names and values in turn. They depend on nothing in the request, so they are worked out once. */
export function headersForPrograms(publicUrl: string): readonly string[] {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'POST', path: '/graphql' });
  const response = new ServerResponse(request);
  securityHeaders(publicUrl)(request as Request, response as Response, () => undefined);
  return Object.entries(response.getHeaders()).flatMap(([name, value]) => [name, String(value)]);
}
