import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AdoptShippedForm } from '../forms/adopt-shipped-form.js';
import { ChooseFormOfCall } from '../forms/choose-form-of-call.js';
import { proposalCallPayload } from './call.payloads.js';
import { changed } from './changed.js';
import { AdoptShippedFormInput, ChooseFormOfCallInput } from './form.inputs.js';
import { formVersionPayload } from './form.payloads.js';

@Resolver()
export class AdoptedFormResolver {
  constructor(
    private readonly adoption: AdoptShippedForm,
    private readonly choosing: ChooseFormOfCall,
  ) {}

  @Mutation(() => formVersionPayload.type, { description: 'Drafts a form of the fund’s own from one that comes with Ledby.' })
  async adoptShippedForm(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which form, for which fund.' }) { clientMutationKey: key, fundId, ...wish }: AdoptShippedFormInput,
  ): Promise<Changed> {
    return changed(await this.adoption.execute(mustBeSignedIn(actor), { key, fundId: readPlainId(fundId, 'fnd'), ...wish }));
  }

  @Mutation(() => proposalCallPayload.type, { description: 'Chooses what a call, while it is a draft, asks of those who apply.' })
  async chooseFormOfCall(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which call, and which form.' })
    { clientMutationKey: key, id, version, formVersionId }: ChooseFormOfCallInput,
  ): Promise<Changed> {
    const [call, form] = [readFundOwnedId(id, 'cfp'), readFundOwnedId(formVersionId, 'fmv')];
    if (call.fundId !== form.fundId) {
      throw new BadInput('A call takes a form of its own fund.', { field: 'formVersionId' });
    }
    return changed(await this.choosing.execute(mustBeSignedIn(actor), { key, ...call, version, formVersionId: form.id }));
  }
}
