import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { ActorReader } from '@ledby/identity';
import {
  Allowance,
  completeGraphTypes,
  factsOf,
  guardOperations,
  KeptDocuments,
  limitedDocuments,
  OperationRefused,
  presentError,
  requestOf,
  ServiceLog,
  troubleOf,
} from '@ledby/platform';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** So many that only a measurement asks for them; the launcher says how many are allowed. */
const freely = 1_000_000_000;

type Caller = {
  readonly req: IncomingMessage & { readonly ip?: string };
  readonly res: ServerResponse;
  readonly address?: () => string | undefined;
};

/** Who asks, and the right to be answered at all; a failure here is not an answer of GraphQL yet, so it is given its status. */
const admit =
  (actors: ActorReader, allowance: Allowance, log: ServiceLog) =>
  async ({ req, res, address = () => req.ip }: Caller) => {
    const facts = factsOf(req);
    const actor = await actors.actorOf(req.headers).catch((failure: unknown) => {
      const { code, message, status } = troubleOf(failure);
      log.incident(failure, facts?.id);
      throw new OperationRefused(code, message, status);
    });
    if (facts !== undefined && actor !== undefined) {
      facts.actorId = actor.userId;
    }
    const who = actor?.userId ?? `address ${address()}`;
    const leave = allowance.enter(who, actor === undefined);
    // Whoever has hung up during the look-up has closed already and would be counted for ever.
    if (res.closed || res.destroyed) {
      leave();
    } else {
      res.once('close', leave);
    }
    return { actor, who, req };
  };

export function graphqlOptions(actors: ActorReader, allowance = new Allowance(freely), log = ServiceLog.silent()): ApolloDriverConfig {
  completeGraphTypes();
  return {
    ...limitedDocuments(),
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    // Judged by who asks, at each request: see guardOperations.
    introspection: true,
    // The refusal filter hands over what was thrown; nothing of an HTTP exception belongs into an answer.
    autoTransformHttpErrors: false,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text: string) => log.remark('warn', text, 'Apollo'),
      error: (text: string) => log.remark('error', text, 'Apollo'),
    },
    documentStore: new KeptDocuments(),
    formatError: presentError((failure, thrown) => log.incident(failure, requestOf(thrown))),
    // No field is hinted at being kept, and looking for hints wraps every resolver there is.
    plugins: [guardOperations(allowance), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()],
    context: admit(actors, allowance, log),
  };
}
