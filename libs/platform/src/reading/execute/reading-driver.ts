import type { BaseContext, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { withinTime } from '../../edge/within-time.js';
import { resolveByResponseKey } from './by-response-key.js';
import { executeRequest } from './executor.js';
import { RawJson } from './raw-json.js';

const longestOperation = 10_000;

/** Apollo keeps its whole pipeline; only the execution step is ours, offered the way a gateway offers it. */
function gatewayFor(schema: GraphQLSchema): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: callback => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, operation, request, context }) =>
          withinTime(longestOperation, () =>
            executeRequest(schema, { document, operation, variables: request.variables ?? {}, context }),
          ) as never,
      }),
    stop: () => Promise.resolve(),
  };
}

/** Splices the database's JSON into the answer; an answer that carries errors or extensions is written whole. */
function stringifyAnswer(answer: FormattedExecutionResult): string {
  const { data, ...rest } = answer;
  if (data instanceof RawJson) {
    const others = JSON.stringify(rest);
    return others === '{}' ? `{"data":${data.text}}` : `${others.slice(0, -1)},"data":${data.text}}`;
  }
  return JSON.stringify(answer);
}

type ContextOf = (caller: object) => Promise<BaseContext>;

@Injectable()
export class ReadingDriver extends ApolloDriver {
  private contextOf: ContextOf = () => Promise.reject(new Error('An operation came before the server had started.'));

  /** For a route that has done what comes before an operation by itself. */
  answer(operation: HTTPGraphQLRequest, caller: object): Promise<HTTPGraphQLResponse> {
    return this.instance.executeHTTPGraphQLRequest({ httpGraphQLRequest: operation, context: () => this.contextOf(caller) });
  }

  override async start(options: ApolloDriverConfig): Promise<void> {
    const { schema } = options;
    if (schema === undefined) {
      throw new Error('The schema was not built before the server started.');
    }
    this.contextOf = options.context as ContextOf;
    resolveByResponseKey(schema);
    await super.start({ ...options, gateway: gatewayFor(schema), stringifyResult: stringifyAnswer } as ApolloDriverConfig);
  }
}
