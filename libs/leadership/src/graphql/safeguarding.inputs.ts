import { IdField, KeyField, VersionField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';

@InputType({ description: 'Which alert has been looked into.' })
export class SettleSafeguardingAlertInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the alert.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}
