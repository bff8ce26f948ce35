import { Query } from '@nestjs/graphql';
import { argumentsOnResolver, graphTypesOf, NodeType } from '../model/graph-types.js';
import type { ReadModel } from '../model/read-model.js';

/** Behind the parameters that a resolver names itself. */
const firstFreePlace = 8;

const listed = new Set<ReadModel>();

/** What is paged through as a whole, so that its orders and filters are owed an index. */
export const modelsListedAtRoot = (): ReadonlySet<ReadModel> => listed;

/** A root field that pages through a model, with the arguments that the model declares. */
export const ConnectionOf =
  (model: ReadModel, description: string): MethodDecorator =>
  (target, key, descriptor) => {
    listed.add(model);
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
