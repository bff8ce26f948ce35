import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { readModels } from '../model/read-model.js';
import { asShaped, isShaped } from './raw-json.js';

const byResponseKey: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  if (!isShaped(source)) {
    return defaultFieldResolver(source, args, context, info);
  }
  const value = source[String(info.path.key)];
  return Array.isArray(value) ? value.map(item => asShaped(item)) : asShaped(value);
};

/** Nest gives every field a resolver that looks by name; an answer of the reading path is keyed by alias already. */
export function resolveByResponseKey(schema: GraphQLSchema): void {
  const names = readModels().flatMap(({ name }) => [name, `${name}Connection`, `${name}Edge`]);
  for (const name of [...names, 'PageInfo', 'Money']) {
    const type = schema.getType(name);
    if (isObjectType(type)) {
      Object.values(type.getFields()).forEach(field => {
        field.resolve = byResponseKey;
      });
    }
  }
}
