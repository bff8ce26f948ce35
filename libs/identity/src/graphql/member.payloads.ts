import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A role that was given.' })
export class AddFundMemberPayload {
  @Field(() => ID, { description: 'The public id of the membership.' })
  readonly id!: string;
}

@ObjectType({ description: 'A role that was taken back.' })
export class RemoveFundMemberPayload {
  @Field(() => ID, { description: 'The public id that the membership had.' })
  readonly id!: string;
}
