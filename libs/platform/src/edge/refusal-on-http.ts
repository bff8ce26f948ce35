import { DomainError } from '@ledby/kernel';
import { HttpException } from '@nestjs/common';
import { troubleOf } from './trouble.js';

type Said = { readonly code: string; readonly message: string };

const ofDomain: Readonly<Record<string, number>> = {
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

/** What a route, a parser or the framework refuses, in our words: theirs quote the address or the body. */
const byStatus: Readonly<Record<number, Said>> = {
  400: { code: 'BAD_REQUEST', message: 'The body is not the JSON that was expected.' },
  401: { code: 'NOT_SIGNED_IN', message: 'Sign in first.' },
  403: { code: 'NOT_ALLOWED', message: 'This is not allowed.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing at this address.' },
  405: { code: 'BAD_REQUEST', message: 'This address does not take this method.' },
  413: { code: 'TOO_LARGE', message: 'The body is larger than 256 KB.' },
  415: { code: 'BAD_REQUEST', message: 'Send JSON in UTF-8, with the content type application/json.' },
  429: { code: 'RATE_LIMITED', message: 'This was too much at once. Wait a little.' },
};

const statusOf = (failure: unknown): number | undefined => {
  if (failure instanceof HttpException) {
    return failure.getStatus();
  }
  const status = failure instanceof Error && 'status' in failure ? failure.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
};

const answering = ({ code, message }: Said, url: string) =>
  url.split('?')[0] === '/graphql' ? { errors: [{ message, extensions: { code } }] } : { code, message };

export function refusalOnHttp(failure: unknown, url: string) {
  if (failure instanceof DomainError) {
    const { code, message, details } = failure;
    const retryAfter = typeof details['retryAfter'] === 'number' ? details['retryAfter'] : undefined;
    return { status: ofDomain[code] ?? 400, isReported: false, retryAfter, body: { code, answer: answering({ code, message }, url) } };
  }
  const status = statusOf(failure);
  const said = status === undefined ? undefined : (byStatus[status] ?? byStatus[400]);
  if (status !== undefined && said !== undefined) {
    return { status, isReported: status >= 500, retryAfter: undefined, body: { code: said.code, answer: answering(said, url) } };
  }
  const trouble = troubleOf(failure);
  return {
    status: trouble.status,
    isReported: trouble.isReported,
    retryAfter: undefined,
    body: { code: trouble.code, answer: answering(trouble, url) },
  };
}
