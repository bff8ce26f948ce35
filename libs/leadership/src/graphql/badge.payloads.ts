import { CalendarDateScalar } from '@ledby/platform';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What became of the wish for a badge.' })
export class BadgePayload {
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The common day on which badges that are asked for until then are shown, all at once; null where none is wished.',
  })
  readonly shownFromAtEarliest?: string | null;

  @Field(() => Boolean, { description: 'Whether this command had been carried out before.' })
  readonly replayed!: boolean;
}

@ObjectType({ description: 'On which common days a fund shows new badges from now on.' })
export class BadgeDaysPayload {
  @Field(() => Boolean, { description: 'Whether new badges are shown on 1 March.' })
  readonly inMarch!: boolean;

  @Field(() => Boolean, { description: 'Whether new badges are shown on 1 September.' })
  readonly inSeptember!: boolean;

  @Field(() => CalendarDateScalar, { description: 'The next day on which badges that are asked for until then are shown, all at once.' })
  readonly nextOn!: string;

  @Field(() => Boolean, { description: 'Whether this command had been carried out before.' })
  readonly replayed!: boolean;
}
