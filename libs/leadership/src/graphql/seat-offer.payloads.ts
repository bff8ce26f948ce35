import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A letter for one seat. All letters of a body are the same but for the code.' })
export class SeatLetter {
  @Field(() => Int, { description: 'For counting and folding them: 1 to the number of seats. It belongs to no person.' })
  readonly place!: number;

  @Field(() => String, { description: 'The code alone, in groups of four.' })
  readonly code!: string;

  @Field(() => String, { description: 'The whole letter in plain words, the code included, to be printed as it is.' })
  readonly text!: string;
}

@ObjectType({ description: 'Letters that were given out.' })
export class OfferSeatsPayload {
  @Field(() => [SeatLetter], {
    nullable: true,
    description:
      'One for each seat, shown now and never again: null when this command is a repeat. Were they lost, give out letters anew; earlier ones stay good.',
  })
  readonly letters?: readonly SeatLetter[] | null;

  @Field(() => Boolean, { description: 'Whether this command had been carried out before.' })
  readonly replayed!: boolean;
}
