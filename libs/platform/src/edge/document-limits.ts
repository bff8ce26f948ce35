import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';

/** What a document may look like, measured on our schema: see docs/adr/0007-edge.md. */
export const documentLimits = { aliases: 15, directives: 5, depth: 16, tokens: 1_000, recursiveSelections: 500, errors: 3 };

/** Armor's count of costs is not used: it reads page sizes from literals only, so a variable gets past it. See rows-asked-for.ts. */
const armor = () =>
  new ApolloArmor({
    maxAliases: { n: documentLimits.aliases, allowList: [] },
    maxDirectives: { n: documentLimits.directives },
    maxDepth: { n: documentLimits.depth },
    costLimit: { enabled: false },
    // graphql-js counts tokens itself, without a second parser.
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();

export function limitedDocuments(): Pick<
  ApolloServerOptions<BaseContext>,
  | 'allowBatchedHttpRequests'
  | 'csrfPrevention'
  | 'hideSchemaDetailsFromClientErrors'
  | 'includeStacktraceInErrorResponses'
  | 'maxRecursiveSelections'
  | 'parseOptions'
  | 'persistedQueries'
  | 'validationOptions'
  | 'validationRules'
> {
  return {
    validationRules: armor().validationRules,
    validationOptions: { maxErrors: documentLimits.errors },
    maxRecursiveSelections: documentLimits.recursiveSelections,
    parseOptions: { maxTokens: documentLimits.tokens },
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
  };
}
