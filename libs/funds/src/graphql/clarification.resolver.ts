import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AnswerClarification } from '../calls/answer-clarification.js';
import { AskClarification } from '../calls/ask-clarification.js';
import { PublishClarifications } from '../calls/publish-clarifications.js';
import { clarificationPayload, proposalCallPayload } from './call.payloads.js';
import { AnswerClarificationInput, AskClarificationInput, PublishClarificationsInput } from './call-guests.inputs.js';
import { changed } from './changed.js';

@Resolver()
export class ClarificationResolver {
  constructor(
    private readonly asking: AskClarification,
    private readonly answering: AnswerClarification,
    private readonly publishing: PublishClarifications,
  ) {}

  @Mutation(() => clarificationPayload.type, {
    description: 'Asks about a published call. The answer goes to all; who asked is told to nobody.',
  })
  async askClarification(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is asked.' }) { clientMutationKey: key, callId, organisationId, question }: AskClarificationInput,
  ): Promise<Changed> {
    const wish = { key, ...readFundOwnedId(callId, 'cfp'), organisationId: readPlainId(organisationId, 'org'), question };
    return changed(await this.asking.execute(mustBeSignedIn(actor), wish));
  }

  @Mutation(() => clarificationPayload.type, { description: 'Answers a question within the fund; it is published with the next round.' })
  async answerClarification(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The answer.' }) { clientMutationKey: key, id, ...reply }: AnswerClarificationInput,
  ): Promise<Changed> {
    return changed(await this.answering.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'clf'), ...reply }));
  }

  @Mutation(() => proposalCallPayload.type, {
    description: 'Publishes all that is answered about a call, at once, to all who may read it.',
  })
  async publishClarifications(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Of which call.' }) { clientMutationKey: key, callId }: PublishClarificationsInput,
  ): Promise<Changed> {
    return changed(await this.publishing.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(callId, 'cfp') }));
  }
}
