import { IdField, KeyField, OfTypeField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';
import type { BodyKind } from '../leadership-body.js';
import { SeatedBodyList } from '../seats/seated-body.list.js';

@InputType({ description: 'For which body letters are to be given out.' })
export class OfferSeatsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the attestation that states the body.')
  readonly attestationId!: string;

  @OfTypeField(() => SeatedBodyList, 'Which of its bodies.')
  readonly body!: BodyKind;
}
