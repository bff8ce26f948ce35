import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CloneCall } from '../calls/clone-call.js';
import { ExtendDeadline } from '../calls/extend-deadline.js';
import { InviteToCall } from '../calls/invite-to-call.js';
import { UninviteFromCall } from '../calls/uninvite-from-call.js';
import { extensionPayload, proposalCallPayload } from './call.payloads.js';
import { CloneCallInput, ExtendDeadlineInput, InviteToCallInput, UninviteFromCallInput } from './call-guests.inputs.js';
import { changed } from './changed.js';

@Resolver()
export class CallGuestsResolver {
  constructor(
    private readonly invitation: InviteToCall,
    private readonly uninvitation: UninviteFromCall,
    private readonly extension: ExtendDeadline,
    private readonly cloning: CloneCall,
  ) {}

  @Mutation(() => proposalCallPayload.type, { description: 'Invites an organisation to answer a call, or to try it out.' })
  async inviteToCall(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Whom, and to which call.' }) input: InviteToCallInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version, organisationId, isDummy = false } = input;
    const guest = { key, ...readFundOwnedId(id, 'cfp'), version, organisationId: readPlainId(organisationId, 'org'), isDummy };
    return changed(await this.invitation.execute(mustBeSignedIn(actor), guest));
  }

  @Mutation(() => proposalCallPayload.type, { description: 'Takes an invitation back, before the call is published.' })
  async uninviteFromCall(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Whose, and to which call.' }) input: UninviteFromCallInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version, organisationId } = input;
    const guest = { key, ...readFundOwnedId(id, 'cfp'), version, organisationId: readPlainId(organisationId, 'org') };
    return changed(await this.uninvitation.execute(mustBeSignedIn(actor), guest));
  }

  @Mutation(() => extensionPayload.type, { description: 'Gives one applicant more time under a published call, with a reason.' })
  async extendDeadline(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Whom, and until when.' }) input: ExtendDeadlineInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, callId, organisationId, version = null, untilLocal, reason } = input;
    const wish = {
      key,
      ...readFundOwnedId(callId, 'cfp'),
      organisationId: readPlainId(organisationId, 'org'),
      version,
      untilLocal,
      reason,
    };
    return changed(await this.extension.execute(mustBeSignedIn(actor), wish));
  }

  @Mutation(() => proposalCallPayload.type, {
    description: 'Begins a call from a past one, in a window of its own: its words and terms, without its dates and guests.',
  })
  async cloneCall(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which call, and where to.' }) input: CloneCallInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, cycleId, code, title = null } = input;
    const [call, cycle] = [readFundOwnedId(id, 'cfp'), readFundOwnedId(cycleId, 'cyc')];
    if (call.fundId !== cycle.fundId) {
      throw new BadInput('A call is copied within its fund.', { field: 'cycleId' });
    }
    return changed(await this.cloning.execute(mustBeSignedIn(actor), { key, ...call, cycleId: cycle.id, code, title }));
  }
}
