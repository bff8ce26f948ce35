import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { organisationPayload } from '@ledby/organisations';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AdoptMergedRecipient } from '../awards/adopt-merged-recipient.js';
import { AwardGrant } from '../awards/award-grant.js';
import { ChangeGrant } from '../awards/change-grant.js';
import { MoveGrant } from '../awards/move-grant.js';
import { changed } from './changed.js';
import { AdoptMergedRecipientInput, AwardGrantInput, ChangeGrantInput, MoveGrantInput } from './grant.inputs.js';
import { grantPayload } from './portfolio.payloads.js';

@Resolver()
export class GrantResolver {
  constructor(
    private readonly awarding: AwardGrant,
    private readonly changing: ChangeGrant,
    private readonly moving: MoveGrant,
    private readonly adoption: AdoptMergedRecipient,
  ) {}

  @Mutation(() => grantPayload.type, {
    description: 'Awards a grant for a project, with its instalments. The amount lies within the limits of the window.',
  })
  async awardGrant(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The grant to award.' }) { clientMutationKey: key, projectId: project, ...wish }: AwardGrantInput,
  ): Promise<Changed> {
    const { fundId, id: projectId } = readFundOwnedId(project, 'prj');
    return changed(await this.awarding.execute(mustBeSignedIn(actor), { key, fundId, projectId, ...wish }));
  }

  @Mutation(() => grantPayload.type, { description: 'Changes the title or the period of a grant.' })
  async changeGrant(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is to change.' }) { clientMutationKey: key, id, ...wish }: ChangeGrantInput,
  ): Promise<Changed> {
    return changed(await this.changing.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'grt'), ...wish }));
  }

  @Mutation(() => grantPayload.type, {
    description: 'Moves a grant to its next state. Closing or cancelling it cancels the instalments that are still planned.',
  })
  async moveGrant(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Where it is to go.' }) { clientMutationKey: key, id, version, move }: MoveGrantInput,
  ): Promise<Changed> {
    return changed(await this.moving.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'grt'), version, move }));
  }

  @Mutation(() => organisationPayload.type, {
    description:
      'Lets a fund follow a merge of organisations: its projects and grants become those of the record that stayed, which is answered.',
  })
  async adoptMergedRecipient(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which merge.' }) { clientMutationKey: key, fundId, duplicateId }: AdoptMergedRecipientInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.adoption.execute(mustBeSignedIn(actor), {
      key,
      fundId: readPlainId(fundId, 'fnd'),
      duplicateId: readPlainId(duplicateId, 'org'),
    });
    return { keys: { id: answer.id }, replayed };
  }
}
