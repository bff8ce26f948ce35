import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor, IdField, KeyField, OfTypeField, TextField } from '@ledby/platform';
import { Args, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { CommentAudience } from '../comments/comment.entity.js';
import { CommentOnApplication } from '../comments/comment-on-application.js';
import { CommentAudienceList } from '../comments/comment.reads.js';
import { applicationPayload } from './application.payloads.js';
import { changed } from './changed-application.js';

@InputType({ description: 'A word about an application.' })
export class CommentOnApplicationInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the application.')
  readonly applicationId!: string;

  @OfTypeField(() => CommentAudienceList, 'Whom it is for.')
  readonly audience!: CommentAudience;

  @TextField('What it says.', { longest: 5_000 })
  readonly text!: string;
}

@Resolver()
export class CommentResolver {
  constructor(private readonly commenting: CommentOnApplication) {}

  @Mutation(() => applicationPayload.type, {
    description:
      'Says a word about an application, which stays as it was written: officers among themselves or to the applicants, applicants who write it to the fund.',
  })
  async commentOnApplication(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What, and to whom.' }) input: CommentOnApplicationInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, applicationId, audience, text } = input;
    return changed(await this.commenting.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(applicationId, 'apl'), audience, text }));
  }
}
