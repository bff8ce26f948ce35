import { unwrapResolverError } from '@apollo/server/errors';
import { DomainError } from '@ledby/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What graphql-js and Apollo call it, and what we promise to call it: docs/errors.md. */
const codes: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'BAD_QUERY',
  GRAPHQL_VALIDATION_FAILED: 'BAD_QUERY',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'BAD_QUERY',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
};

/** The messages of graphql-js quote the value they refuse; what a person typed into the wrong box is not repeated. */
const withoutValues = (message: string): string =>
  message
    .replace(/^(Variable "\$[^"]*") got invalid value .*?( at "[^"]*")?; .*$/s, '$1 has a value of the wrong type$2.')
    .replace(/^(Expected (?:value of )?type) (.*?), found .*$/s, '$1 $2.')
    .replace(/(cannot represent [^:]*): .*$/s, '$1.')
    .replace(/^(Value|Enum|String|Int|ID|Boolean|Float) "?[^"]*"? (does not exist in|cannot represent)/, 'A value $2')
    .replace(/ Did you mean .*$/s, '');

type Reported = (incident: Error) => void;

/** The one place where a failure becomes transport. What is no refusal is reported to the log and told to nobody. */
export const presentError =
  (report: Reported) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown);
    const place = { ...(formatted.path === undefined ? {} : { path: formatted.path }), ...(formatted.locations === undefined ? {} : { locations: formatted.locations }) };
    if (cause instanceof DomainError) {
      return { message: cause.message, ...place, extensions: { code: cause.code, ...cause.details } };
    }
    const given = formatted.extensions?.['code'];
    const code = typeof given === 'string' ? (codes[given] ?? (given === 'INTERNAL_SERVER_ERROR' ? undefined : given)) : undefined;
    const isAboutTheQuery = cause instanceof GraphQLError && cause.originalError === undefined;
    if (code !== undefined || isAboutTheQuery) {
      return { message: withoutValues(formatted.message), ...place, extensions: { code: code ?? 'BAD_INPUT' } };
    }
    report(cause instanceof Error ? cause : new Error('Something that is no error was thrown.'));
    return { message: 'Something went wrong here. It was recorded; try again later.', ...place, extensions: { code: 'INTERNAL' } };
  };
