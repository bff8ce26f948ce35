import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { type FormattedExecutionResult, type GraphQLSchema, isObjectType } from 'graphql';
import { readModels } from '../model/read-model.js';
import { executeRequest } from './executor.js';
import { RawJson } from './raw-json.js';

/** Apollo keeps its whole pipeline; only the execution step is ours, offered the way a gateway offers it. */
function gatewayFor(schema: GraphQLSchema): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: callback => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, operation, request, context }) => executeRequest(schema, { document, operation, variables: request.variables ?? {}, context }) as never,
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

/** Nest gives every field a resolver that looks by name; an answer of the reading path is keyed by alias and needs none. */
function leaveFieldsToExecutor(schema: GraphQLSchema): void {
  const names = readModels().flatMap(({ name }) => [name, `${name}Connection`, `${name}Edge`]);
  for (const name of [...names, 'PageInfo', 'Money']) {
    const type = schema.getType(name);
    if (isObjectType(type)) {
      Object.values(type.getFields()).forEach(field => delete field.resolve);
    }
  }
}

@Injectable()
export class ReadingDriver extends ApolloDriver {
  override async start(options: ApolloDriverConfig): Promise<void> {
    const { schema } = options;
    if (schema === undefined) {
      throw new Error('The schema was not built before the server started.');
    }
    leaveFieldsToExecutor(schema);
    await super.start({ ...options, gateway: gatewayFor(schema), stringifyResult: stringifyAnswer } as ApolloDriverConfig);
  }
}
