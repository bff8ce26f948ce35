import { UuidScalar } from '@ledby/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { longestLifetimeInDays } from '../tokens/access-token.entity.js';

@InputType({ description: 'A token to make.' })
export class CreateAccessTokenInput {
  @Field(() => UuidScalar, {
    description: 'Made by the caller, new for each command: the same key makes the command happen once, however often it arrives.',
  })
  @IsUUID()
  readonly clientMutationKey!: string;

  @Field(() => String, { description: 'What you call it, 1 to 80 characters; say what it is for.' })
  @Length(1, 80)
  @Matches(/^[^\s\p{Cc}](\P{Cc}*[^\s\p{Cc}])?$/u, { message: 'name must be one line without spaces around it.' })
  readonly name!: string;

  @Field(() => Int, { description: `How many days it is valid: 1 to ${longestLifetimeInDays}.` })
  @IsInt()
  @Min(1)
  @Max(longestLifetimeInDays)
  readonly validForDays!: number;
}

@InputType({ description: 'A token to end.' })
export class RevokeAccessTokenInput {
  @Field(() => UuidScalar, {
    description: 'Made by the caller, new for each command: the same key makes the command happen once, however often it arrives.',
  })
  @IsUUID()
  readonly clientMutationKey!: string;

  @Field(() => ID, { description: 'The public id of the token, which is yours.' })
  @Length(1, 80)
  readonly id!: string;
}
