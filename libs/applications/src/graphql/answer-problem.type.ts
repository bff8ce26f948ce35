import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something about an answer that has to be mended. It repeats nothing of what was written.' })
export class AnswerProblem {
  @Field(() => String, { description: 'The key of the question.' })
  readonly question!: string;

  @Field(() => String, { description: 'What it is, as a stable code such as ANSWER_MISSING.' })
  readonly code!: string;

  @Field(() => String, { description: 'What it is, as a sentence for people.' })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: 'Where inside the answer, such as `rows.2.amount`; null for the whole of it.' })
  readonly at?: string;
}
