import type { Request } from 'express';
import type { IncomingMessage } from 'node:http';

/** As the framework finds it, behind as many proxies as it was told to believe. */
export const addressBy =
  ({ request }: { readonly request: Request }) =>
  ({ headers, socket }: IncomingMessage): string | undefined =>
    (Object.create(request, { headers: { value: headers }, socket: { value: socket } }) as Request).ip;
