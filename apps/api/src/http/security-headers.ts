import type { RequestHandler } from 'express';
import helmet from 'helmet';

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
