import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeFormDraft } from '../forms/change-form-draft.js';
import { DraftForm } from '../forms/draft-form.js';
import { PublishForm } from '../forms/publish-form.js';
import { RetireForm } from '../forms/retire-form.js';
import { StartFormVersion } from '../forms/start-form-version.js';
import { changed } from './changed.js';
import { ChangeFormDraftInput, DraftFormInput, PublishFormInput, RetireFormInput, StartFormVersionInput } from './form.inputs.js';
import { formVersionPayload } from './form.payloads.js';

@Resolver()
export class FormResolver {
  constructor(
    private readonly drafting: DraftForm,
    private readonly changing: ChangeFormDraft,
    private readonly publishing: PublishForm,
    private readonly retiring: RetireForm,
    private readonly starting: StartFormVersion,
  ) {}

  @Mutation(() => formVersionPayload.type, { description: 'Drafts a form, with its first version. For officers of the fund.' })
  async draftForm(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The form to draft.' }) { clientMutationKey: key, fundId, ...wish }: DraftFormInput,
  ): Promise<Changed> {
    return changed(await this.drafting.execute(mustBeSignedIn(actor), { key, fundId: readPlainId(fundId, 'fnd'), ...wish }));
  }

  @Mutation(() => formVersionPayload.type, { description: 'Writes a draft anew. What is published is never changed.' })
  async changeFormDraft(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What it is to ask.' }) { clientMutationKey: key, id, ...wish }: ChangeFormDraftInput,
  ): Promise<Changed> {
    return changed(await this.changing.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'fmv'), ...wish }));
  }

  @Mutation(() => formVersionPayload.type, {
    description: 'Publishes a draft without mistakes, else FORM_NOT_SOUND names them. The version in force before it retires.',
  })
  async publishForm(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The version to publish.' }) { clientMutationKey: key, id, version }: PublishFormInput,
  ): Promise<Changed> {
    return changed(await this.publishing.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'fmv'), version }));
  }

  @Mutation(() => formVersionPayload.type, {
    description: 'Retires a version: no call takes it from now on; whoever was given it keeps it.',
  })
  async retireForm(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The version to retire.' }) { clientMutationKey: key, id, version }: RetireFormInput,
  ): Promise<Changed> {
    return changed(await this.retiring.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'fmv'), version }));
  }

  @Mutation(() => formVersionPayload.type, { description: 'Starts the next version of a form as a copy; one draft of a form at a time.' })
  async startFormVersion(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which version to copy.' }) { clientMutationKey: key, id }: StartFormVersionInput,
  ): Promise<Changed> {
    return changed(await this.starting.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'fmv') }));
  }
}
