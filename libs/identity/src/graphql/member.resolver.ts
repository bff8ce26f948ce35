import { type Actor, globalIdOf, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { mustBeSignedIn } from '../actor/must-be-signed-in.js';
import { AddFundMember } from '../members/add-fund-member.js';
import { RemoveFundMember } from '../members/remove-fund-member.js';
import { AddFundMemberInput, RemoveFundMemberInput } from './member.inputs.js';
import { AddFundMemberPayload, RemoveFundMemberPayload } from './member.payloads.js';

@Resolver()
export class MemberResolver {
  constructor(
    private readonly addition: AddFundMember,
    private readonly removal: RemoveFundMember,
  ) {}

  @Mutation(() => AddFundMemberPayload, {
    description: 'Gives a person a role in a fund. For administrators, but not for accounts that they or their line made.',
  })
  async addFundMember(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Who, where and as what.' }) { clientMutationKey: key, fundId, email, role }: AddFundMemberInput,
  ): Promise<AddFundMemberPayload> {
    const added = await this.addition.execute(mustBeSignedIn(actor), { key, fundId: readPlainId(fundId, 'fnd'), email, role });
    return { id: globalIdOf('mem', added.fundId, added.id) };
  }

  @Mutation(() => RemoveFundMemberPayload, { description: 'Takes a role in a fund back, at once. For administrators.' })
  async removeFundMember(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which role.' }) { clientMutationKey: key, id }: RemoveFundMemberInput,
  ): Promise<RemoveFundMemberPayload> {
    const removed = await this.removal.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'mem') });
    return { id: globalIdOf('mem', removed.fundId, removed.id) };
  }
}
