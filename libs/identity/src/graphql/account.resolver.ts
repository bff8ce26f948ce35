import { type Actor, globalIdOf } from '@ledby/kernel';
import { CurrentActor } from '@ledby/platform';
import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { CreateAccount } from '../accounts/create-account.js';
import { mustBeSignedIn } from '../actor/must-be-signed-in.js';
import { CreateAccountInput } from './account.inputs.js';

@ObjectType({ description: 'An account that was made.' })
export class CreateAccountPayload {
  @Field(() => ID, { description: 'The public id of the person.' })
  readonly id!: string;
}

@Resolver()
export class AccountResolver {
  constructor(private readonly creation: CreateAccount) {}

  @Mutation(() => CreateAccountPayload, {
    description: 'Makes an account for a person. For administrators: nobody signs up by themselves.',
  })
  async createAccount(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The account to make.' }) { clientMutationKey: key, ...account }: CreateAccountInput,
  ): Promise<CreateAccountPayload> {
    const { id } = await this.creation.execute(mustBeSignedIn(actor), { key, ...account });
    return { id: globalIdOf('usr', id) };
  }
}
