import { Query } from '@nestjs/graphql';
import { argumentsOnResolver, graphTypesOf, NodeType } from '../model/graph-types.js';
import type { ReadModel } from '../model/read-model.js';

/** Behind the parameters that a resolver names itself. */
const firstFreePlace = 8;

/** A root field that pages through a model, with the arguments that the model declares. */
export const ConnectionOf =
  (model: ReadModel, description: string): MethodDecorator =>
  (target, key, descriptor) => {
    Query(() => graphTypesOf(model).connection as never, { description })(target, key, descriptor);
    argumentsOnResolver(model, target, String(key), firstFreePlace);
  };

/** A root field that answers one row, or null. */
export const OneOf =
  (model: ReadModel, description: string): MethodDecorator =>
  (target, key, descriptor) =>
    Query(() => graphTypesOf(model).node as never, { description, nullable: true })(target, key, descriptor);

export const AnyNode =
  (description: string): MethodDecorator =>
  (target, key, descriptor) =>
    Query(() => NodeType as never, { description, nullable: true })(target, key, descriptor);
