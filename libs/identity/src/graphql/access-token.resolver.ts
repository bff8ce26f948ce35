import { type Actor, globalIdOf, readPlainId } from '@ledby/kernel';
import { CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { mustBeSignedIn } from '../actor/must-be-signed-in.js';
import { CreateAccessToken } from '../tokens/create-access-token.js';
import { RevokeAccessToken } from '../tokens/revoke-access-token.js';
import { CreateAccessTokenInput, RevokeAccessTokenInput } from './access-token.inputs.js';
import { CreateAccessTokenPayload, RevokeAccessTokenPayload } from './access-token.payloads.js';

@Resolver()
export class AccessTokenResolver {
  constructor(
    private readonly creation: CreateAccessToken,
    private readonly revocation: RevokeAccessToken,
  ) {}

  @Mutation(() => CreateAccessTokenPayload, {
    description: 'Makes a token with which a script reads what you may read, and changes nothing.',
  })
  async createAccessToken(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The token to make.' }) { clientMutationKey: key, name, validForDays }: CreateAccessTokenInput,
  ): Promise<CreateAccessTokenPayload> {
    const { id, ...issued } = await this.creation.execute(mustBeSignedIn(actor), { key, name, validForDays });
    return { id: globalIdOf('tok', id), ...issued };
  }

  @Mutation(() => RevokeAccessTokenPayload, { description: 'Ends a token of yours at once.' })
  async revokeAccessToken(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The token to end.' }) { clientMutationKey: key, id }: RevokeAccessTokenInput,
  ): Promise<RevokeAccessTokenPayload> {
    const revoked = await this.revocation.execute(mustBeSignedIn(actor), { key, id: readPlainId(id, 'tok') });
    return { id: globalIdOf('tok', revoked.id) };
  }
}
