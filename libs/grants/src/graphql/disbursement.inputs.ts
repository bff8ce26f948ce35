import { CalendarDateScalar, IdField, KeyField, LineField, MoneyField, type MoneyInput, OfTypeField } from '@ledby/platform';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Matches, ValidateNested } from 'class-validator';

@InputType({ description: 'How a treasury booked a payment in another currency.' })
export class ConversionInput {
  @MoneyField('What the payment came to: the amount paid times the rate, rounded to the minor unit.')
  readonly amount!: MoneyInput;

  @LineField('Units of that currency for one unit paid, as decimal text with at most twelve digits on each side of the point.', {
    longest: 25,
  })
  @Matches(/^\d{1,12}(\.\d{1,12})?$/, { message: '$property must be a decimal number' })
  readonly rate!: string;

  @OfTypeField(() => CalendarDateScalar, 'The day of that rate.')
  readonly rateOn!: string;

  @LineField('Who published that rate.', { longest: 200 })
  readonly rateSource!: string;
}

@InputType({ description: 'A payment to record.' })
export class RecordDisbursementInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the grant it was paid under.')
  readonly grantId!: string;

  @IdField('The public id of the instalment it pays; null for a payment outside the plan.', { presence: 'clearable' })
  readonly trancheId?: string | null;

  @MoneyField('What was paid, in the currency of payment.')
  readonly amount!: MoneyInput;

  @OfTypeField(() => CalendarDateScalar, 'The day of payment.')
  readonly paidOn!: string;

  @LineField('The treasury’s reference; null where none is kept.', { longest: 100, presence: 'clearable' })
  readonly reference?: string | null;

  @Field(() => ConversionInput, {
    nullable: true,
    description: 'How it was booked in another currency; required when it was not paid in the currency of the award.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConversionInput)
  readonly conversion?: ConversionInput | null;
}

@InputType({ description: 'A payment that came back.' })
export class ReturnDisbursementInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the payment.')
  readonly id!: string;
}
