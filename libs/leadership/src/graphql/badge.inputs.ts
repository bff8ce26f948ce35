import { IdField, KeyField, OfTypeField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

@InputType({ description: 'On which attestation a badge is to rest, or rest no longer.' })
export class BadgeInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the attestation.')
  readonly attestationId!: string;
}

@InputType({ description: 'On which of the common days a fund shows new badges: both, or one of them. There are no others.' })
export class ChooseBadgeDaysInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @OfTypeField(() => Boolean, 'Whether new badges are shown on 1 March.', {}, IsBoolean())
  readonly inMarch!: boolean;

  @OfTypeField(() => Boolean, 'Whether new badges are shown on 1 September.', {}, IsBoolean())
  readonly inSeptember!: boolean;
}
