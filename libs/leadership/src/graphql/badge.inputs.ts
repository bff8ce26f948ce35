import { IdField, KeyField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';

@InputType({ description: 'On which attestation a badge is to rest, or rest no longer.' })
export class BadgeInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the attestation.')
  readonly attestationId!: string;
}
