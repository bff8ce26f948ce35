import { unwrapResolverError } from '@apollo/server/errors';
import { DomainError } from '@ledby/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { troubleOf } from './trouble.js';
import { withoutValues } from './without-values.js';

/** What graphql-js and Apollo call it, and what we promise to call it: docs/errors.md. */
const codes: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_QUERY',
  GRAPHQL_VALIDATION_FAILED: 'BAD_QUERY',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'BAD_QUERY',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
};

type Report = (failure: unknown, thrown: unknown) => void;

const codeOf = ({ extensions }: GraphQLFormattedError): string | undefined => {
  const given = extensions?.['code'];
  return typeof given === 'string' && given !== 'INTERNAL_SERVER_ERROR' ? (codes[given] ?? given) : undefined;
};

const waitOf = ({ extensions }: GraphQLFormattedError) =>
  typeof extensions?.['retryAfter'] === 'number' ? { retryAfter: extensions['retryAfter'] } : {};

/** The one place where a failure becomes transport. What is no refusal is reported to the log and told to nobody. */
export const presentError =
  (report: Report) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted;
    const place = { ...(path === undefined ? {} : { path }), ...(locations === undefined ? {} : { locations }) };
    const unwrapped = unwrapResolverError(thrown);
    const cause = unwrapped instanceof GraphQLError && unwrapped.originalError !== undefined ? unwrapped.originalError : unwrapped;
    if (cause instanceof DomainError) {
      return { message: cause.message, ...place, extensions: { ...cause.details, code: cause.code } };
    }
    const code = codeOf(formatted);
    if (code !== undefined || cause instanceof GraphQLError) {
      return { message: withoutValues(formatted.message), ...place, extensions: { ...waitOf(formatted), code: code ?? 'BAD_INPUT' } };
    }
    const trouble = troubleOf(cause);
    if (trouble.isReported) {
      report(cause, thrown);
    }
    return { message: trouble.message, ...place, extensions: { code: trouble.code } };
  };
