import type { Actor } from '@ledby/kernel';
import { Field, Info, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import type { Known } from '../compile/plan.js';
import { Reads } from '../execute/reads.js';
import { graphTypesOf } from '../model/graph-types.js';
import type { ReadModel } from '../model/read-model.js';

/** What a mutation hands over: where the changed row is, and whether this was a repeat. */
export type Changed = { readonly keys: Known; readonly replayed: boolean };

type ClassType<T = object> = new (...args: never[]) => T;

/** The answer of every mutation that changes one thing: the thing, read as the caller may read it, by the path that serves queries. */
export function payloadOf(model: ReadModel): { readonly type: ClassType<Changed>; readonly resolver: ClassType } {
  const field = `${model.name.charAt(0).toLowerCase()}${model.name.slice(1)}`;

  @ObjectType(`${model.name}Payload`, { description: `What became of a command about one of the ${model.plural}.` })
  class Payload {
    readonly keys!: Known;

    @Field(() => Boolean, { description: 'Whether this key had been used before, so that nothing happened again.' })
    readonly replayed!: boolean;
  }

  @Resolver(() => Payload)
  class PayloadResolver {
    constructor(private readonly reads: Reads) {}

    @ResolveField(field, () => graphTypesOf(model).node as never, {
      nullable: true,
      description: 'As it stands now; null where you may not read it.',
    })
    read(@Parent() { keys }: Payload, @CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
      return this.reads.one(model, actor, info, keys);
    }
  }
  return { type: Payload, resolver: PayloadResolver };
}
