import { LeadershipPolicyList } from '@ledby/funds';
import type { LeadershipPolicyCode } from '@ledby/leadership';
import { CalendarDateScalar, IdField, KeyField, OfTypeField, VersionField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';

@InputType({ description: 'A release to prepare.' })
export class PrepareReleaseInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @OfTypeField(() => LeadershipPolicyList, 'The definition to count by; the same for all releases of a fund.')
  readonly policy!: LeadershipPolicyCode;

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
