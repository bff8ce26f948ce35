import { closedList } from '@ledby/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LinkGround } from '../likeness/link-grounds.js';

export const LinkGroundList = closedList<LinkGround>('LinkGround', 'By what two applications hang together; a hint, never a finding.', {
  SAME_ORGANISATION: 'One organisation answers for both, itself or as the fiscal sponsor of a group.',
  CO_APPLICANT: 'Who applies here is a co-applicant there.',
  NAME: 'The names are alike, whatever script, order or legal form they are written with.',
  REGISTER_NUMBER: 'The same number in the same register.',
  BANK_ACCOUNT: 'The same bank account.',
  EMAIL_DOMAIN: 'Both write from one domain that few others write from.',
  SAME_ANSWER: 'What identifies the applicant is answered alike.',
});

@ObjectType({ description: 'Another application to the fund that hangs together with this one.' })
export class LinkedApplication {
  @Field(() => ID, { description: 'The public id of the other application.' })
  readonly applicationId!: string;

  @Field(() => String, { description: 'The number of its receipt.' })
  readonly number!: string;

  @Field(() => ID, { description: 'The public id of the organisation that answers for it.' })
  readonly organisationId!: string;

  @Field(() => String, { description: 'The name of that organisation.' })
  readonly organisationName!: string;

  @Field(() => String, { nullable: true, description: 'The group for which it answers; null for an application of its own.' })
  readonly sponsoredGroup!: string | null;

  @Field(() => [LinkGroundList], { description: 'By what; never what was written.' })
  readonly grounds!: readonly LinkGround[];

  @Field(() => Int, { nullable: true, description: 'How alike the closest of their names are, 75 to 100 percent; null where none are.' })
  readonly likeness!: number | null;

  @Field(() => [String], { description: 'The keys of the questions that are answered alike.' })
  readonly questions!: readonly string[];
}
