import { InstantScalar } from '@ledby/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A token that was made.' })
export class CreateAccessTokenPayload {
  @Field(() => ID, { description: 'Its public id.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The secret to send as `Authorization: Bearer …`. Shown now and never again: null when this command is a repeat. Was the first answer lost, revoke the token and make another.',
  })
  readonly secret?: string | undefined;

  @Field(() => InstantScalar, { description: 'When it ends by itself.' })
  readonly expiresAt!: string;
}

@ObjectType({ description: 'A token that has ended.' })
export class RevokeAccessTokenPayload {
  @Field(() => ID, { description: 'Its public id.' })
  readonly id!: string;
}
