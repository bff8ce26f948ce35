import { type FundRole, fundRoles } from '@ledby/kernel';
import { UuidScalar } from '@ledby/platform';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsUUID, Length, MaxLength } from 'class-validator';
import { FundRoleList } from '../role.lists.js';

@InputType({ description: 'Who is to serve a fund, and as what.' })
export class AddFundMemberInput {
  @Field(() => UuidScalar, {
    description: 'Made by the caller, new for each command: the same key makes the command happen once, however often it arrives.',
  })
  @IsUUID()
  readonly clientMutationKey!: string;

  @Field(() => ID, { description: 'The public id of the fund.' })
  @Length(1, 80)
  readonly fundId!: string;

  @Field(() => String, { description: 'The e-mail address on the person’s account.' })
  @IsEmail()
  @MaxLength(320)
  readonly email!: string;

  @Field(() => FundRoleList, { description: 'What the person is to be to the fund.' })
  @IsIn(fundRoles)
  readonly role!: FundRole;
}

@InputType({ description: 'Who is to serve a fund no longer.' })
export class RemoveFundMemberInput {
  @Field(() => UuidScalar, {
    description: 'Made by the caller, new for each command: the same key makes the command happen once, however often it arrives.',
  })
  @IsUUID()
  readonly clientMutationKey!: string;

  @Field(() => ID, { description: 'The public id of the membership.' })
  @Length(1, 80)
  readonly id!: string;
}
