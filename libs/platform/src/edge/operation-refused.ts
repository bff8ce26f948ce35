import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Refused before anything is read or done, with a status of its own. */
export class OperationRefused extends GraphQLError {
  constructor(code: string, message: string, status: number, retryAfter?: number) {
    const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
    super(message, { extensions: { code, ...(retryAfter === undefined ? {} : { retryAfter }), http: { status, headers } } });
  }
}
