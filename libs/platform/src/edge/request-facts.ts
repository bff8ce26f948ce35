import type { IncomingMessage } from 'node:http';

/** What the log may say of a request, gathered on its way: names and codes, never what was sent. */
export type RequestFacts = { readonly id: string; actorId?: string; operation?: string; kind?: string; codes?: readonly string[] };

const known = new WeakMap<IncomingMessage, RequestFacts>();

export const noteRequest = (request: IncomingMessage, facts: RequestFacts): void => void known.set(request, facts);

export const factsOf = (request: IncomingMessage | undefined): RequestFacts | undefined =>
  request === undefined ? undefined : known.get(request);
