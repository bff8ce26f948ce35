import { UuidScalar } from '@ledby/platform';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsEmail, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { longestPassword, shortestPassword } from '../accounts/password-rules.js';

@InputType({ description: 'An account to make for a person.' })
export class CreateAccountInput {
  @Field(() => UuidScalar, {
    description: 'Made by the caller, new for each command: the same key makes the command happen once, however often it arrives.',
  })
  @IsUUID()
  readonly clientMutationKey!: string;

  @Field(() => String, { description: 'The e-mail address to sign in with; one account each.' })
  @IsEmail()
  @MaxLength(320)
  readonly email!: string;

  @Field(() => String, { description: 'The person’s name as others see it, 1 to 120 characters.' })
  @Length(1, 120)
  @Matches(/^[^\s\p{Cc}](\P{Cc}*[^\s\p{Cc}])?$/u, { message: 'name must be one line without spaces around it.' })
  readonly name!: string;

  @Field(() => String, { description: `A first password, ${shortestPassword} to ${longestPassword} characters, for the person to change.` })
  @Length(shortestPassword, longestPassword)
  readonly password!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the person keeps the platform.' })
  @IsBoolean()
  readonly isAdministrator!: boolean;
}
