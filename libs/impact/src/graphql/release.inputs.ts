import { CalendarDateScalar, IdField, KeyField, LineField, OfTypeField, VersionField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';

@InputType({ description: 'A release to prepare.' })
export class PrepareReleaseInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @LineField('The code of the definition to count by, one that is in force; the same for all releases of a fund.', { longest: 60 })
  readonly policy!: string;

  @OfTypeField(() => CalendarDateScalar, 'The last day of the half-year that is over: 30 June or 31 December.')
  readonly periodEnd!: string;
}

@InputType({ description: 'The prepared release to publish.' })
export class PublishReleaseInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the prepared release.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'The prepared release to give up.' })
export class DiscardReleaseInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the prepared release.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}
