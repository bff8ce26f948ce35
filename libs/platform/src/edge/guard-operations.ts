import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation, GraphQLRequestListener } from '@apollo/server';
import type { Actor } from '@ledby/kernel';
import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';
import type { IncomingMessage } from 'node:http';
import type { Allowance } from './allowance.js';
import { OperationRefused } from './operation-refused.js';
import { repeatedCommand } from './repeated-commands.js';
import { factsOf } from './request-facts.js';
import { mostRows, rowsAskedFor } from './rows-asked-for.js';
import { asksForSchema, mayReadSchema } from './schema-readers.js';

export type OperationContext = { readonly actor: Actor | undefined; readonly who: string; readonly req?: IncomingMessage };

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const named = ({ definitions }: DocumentNode): Fragments =>
  new Map(definitions.flatMap(definition => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])));

const known = new WeakMap<DocumentNode, Fragments>();

function fragmentsOf(document: DocumentNode): Fragments {
  const kept = known.get(document);
  if (kept !== undefined) {
    return kept;
  }
  const fragments = named(document);
  known.set(document, fragments);
  return fragments;
}

function refuseSchema(document: DocumentNode, actor: Actor | undefined): void {
  if (!asksForSchema(document)) {
    return;
  }
  if (actor === undefined) {
    throw new OperationRefused('NOT_SIGNED_IN', 'Sign in to read the schema.', 401);
  }
  if (!mayReadSchema(actor)) {
    throw new OperationRefused('NOT_ALLOWED', 'The schema is read by those who work for a fund.', 403);
  }
}

function judge(
  { document, operation, schema, request, contextValue }: GraphQLRequestContextDidResolveOperation<OperationContext>,
  allowance: Allowance,
): void {
  const facts = factsOf(contextValue.req);
  if (operation === undefined || operation === null) {
    throw new OperationRefused('BAD_QUERY', 'Name the operation to run; the document has none of that name, or several.', 400);
  }
  if (facts !== undefined) {
    facts.kind = operation.operation;
    facts.operation = operation.name?.value.slice(0, 60) ?? '';
  }
  refuseSchema(document, contextValue.actor);
  const fragments = fragmentsOf(document);
  const repeated = repeatedCommand(operation, fragments);
  if (repeated !== undefined) {
    throw new OperationRefused('BAD_QUERY', `Give the command ${repeated} once in a document; send another request for another.`, 400);
  }
  const rows = rowsAskedFor({ schema, operation, fragments, variables: request.variables ?? {} });
  if (rows > mostRows) {
    throw new OperationRefused(
      'BAD_QUERY',
      `This asks for up to ${rows} rows at once, and the most is ${mostRows}. Ask for smaller pages.`,
      400,
    );
  }
  allowance.charge(contextValue.who, rows);
}

const requests = new WeakMap<object, string>();

/** The number of the request in which this error was met, for whoever writes it down. */
export const requestOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null ? requests.get(error) : undefined;

const done = Promise.resolve();

/** What depends on who asks and on the variables, so that a validated document kept for the next caller does not bring its permission along. */
export function guardOperations(allowance: Allowance): ApolloServerPlugin<OperationContext> {
  // It keeps nothing of a request, so one serves them all.
  const listener = Promise.resolve<GraphQLRequestListener<OperationContext>>({
    didResolveOperation: resolved => {
      judge(resolved, allowance);
      return done;
    },
    didEncounterErrors: ({ errors, contextValue }) => {
      const id = factsOf(contextValue.req)?.id;
      errors.forEach(error => id !== undefined && requests.set(error, id));
      return done;
    },
    willSendResponse: ({ response: { body }, contextValue }) => {
      const facts = factsOf(contextValue.req);
      const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
      if (facts !== undefined && errors !== undefined) {
        facts.codes = [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
      }
      return done;
    },
  });
  return { requestDidStart: () => listener };
}
