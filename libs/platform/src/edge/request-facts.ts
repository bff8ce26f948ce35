import type { IncomingMessage } from 'node:http';

/** What the log may say of a request, gathered on its way: names and codes, never what was sent. */
export type RequestFacts = { readonly id: string; actorId?: string; operation?: string; kind?: string; codes?: readonly string[] };

/** On the request itself: a weak map with an entry a request is what the garbage collector likes least. */
const noted = Symbol('facts');

type Noted = IncomingMessage & { [noted]?: RequestFacts };

export const noteRequest = (request: Noted, facts: RequestFacts): void => {
  request[noted] = facts;
};

export const factsOf = (request: Noted | undefined): RequestFacts | undefined => request?.[noted];
