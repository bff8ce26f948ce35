import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor, IdField, KeyField } from '@ledby/platform';
import { Args, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { DiscardFile } from '../files/discard-file.js';
import { applicationPayload } from './application.payloads.js';
import { changed } from './changed-application.js';

@InputType({ description: 'Which file is taken away.' })
export class DiscardFileInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the file.')
  readonly id!: string;
}

@Resolver()
export class FileResolver {
  constructor(private readonly discarding: DiscardFile) {}

  @Mutation(() => applicationPayload.type, {
    description:
      'Takes a file away that no answer names and that was not handed in; for whoever writes the application. Files come in by the tus protocol at /api/uploads, with `application` and `name` as metadata.',
  })
  async discardFile(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which file.' }) input: DiscardFileInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id } = input;
    return changed(await this.discarding.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'fil') }));
  }
}
