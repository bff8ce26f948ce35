import type { ActorReader } from '@ledby/identity';
import { completeGraphTypes, presentError } from '@ledby/platform';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Logger } from '@nestjs/common';
import type { Request } from 'express';

const log = new Logger('GraphQL');

export function graphqlOptions(actors: ActorReader): ApolloDriverConfig {
  completeGraphTypes();
  return {
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    introspection: true,
    formatError: presentError(incident => log.error(incident)),
    context: async ({ req }: { req: Request }) => ({ actor: await actors.actorOf(req.headers) }),
  } as ApolloDriverConfig;
}
