import {
  CalendarDateScalar,
  IdField,
  KeyField,
  LineField,
  ListField,
  MoneyField,
  MoneyInput,
  OfTypeField,
  TextField,
  VersionField,
} from '@ledby/platform';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMinSize, IsBoolean, IsInt, Max, Min } from 'class-validator';
import type { DecisionKind } from '../decision/decision.entity.js';
import { DecisionKindList } from '../decision/decision.lists.js';

@InputType({ description: 'What a call may award.' })
export class KeepAwardTermsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly callId!: string;

  @OfTypeField(
    () => Int,
    'The version of the terms you have read; left out for the first ones.',
    { presence: 'clearable' },
    IsInt(),
    Min(1),
  )
  readonly version?: number | null;

  @MoneyField('What all awards together may come to, in the currency of the call.')
  readonly budget!: MoneyInput;

  @MoneyField('Up to this, one person may propose and approve an award; nought, and two always do. Never who has set it.')
  readonly delegatedLimit!: MoneyInput;
}

@InputType({ description: 'What is to become of an application.' })
export class OutcomeInput {
  @IdField('The public id of the application.')
  readonly applicationId!: string;

  @OfTypeField(() => DecisionKindList, 'What.')
  readonly kind!: DecisionKind;

  @MoneyField('What is awarded, or would be when it comes up from the reserve list; null for a decline.', { presence: 'clearable' })
  readonly amount?: MoneyInput | null;

  @OfTypeField(() => Int, 'Its place on the reserve list, from 1; null otherwise.', { presence: 'clearable' }, IsInt(), Min(1))
  readonly reserveRank?: number | null;

  @OfTypeField(() => CalendarDateScalar, 'The day until which it stays on the reserve list; null otherwise.', { presence: 'clearable' })
  readonly reserveUntil?: string | null;

  @TextField('Why, in words for the applicants.')
  readonly letter!: string;
}

@InputType({ description: 'What officers decide without a Board.' })
export class ProposeDecisionInput extends OutcomeInput {
  @KeyField()
  readonly clientMutationKey!: string;
}

@InputType({ description: 'A decision, in the version that was read.' })
export class SettledDecisionInput {
  @IdField('The public id of the decision.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'Which decisions are approved or rejected.' })
export class SettleDecisionsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @ListField(() => SettledDecisionInput, 'The decisions, 1 to 100, of one fund; all of them or none.', { most: 100 })
  @ArrayMinSize(1)
  readonly decisions!: readonly SettledDecisionInput[];

  @Field(() => Boolean, { description: 'Whether they are approved; otherwise they are rejected.' })
  @IsBoolean()
  readonly isApproved!: boolean;
}

@InputType({ description: 'Which award is offered, and until when.' })
export class MakeOfferInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the decision.')
  readonly decisionId!: string;

  @OfTypeField(() => CalendarDateScalar, 'The last day on which it can be accepted.')
  readonly expiresOn!: string;
}

@InputType({ description: 'Which offer, in the version that was read.' })
export class OfferInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the offer.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'Whether an award is taken.' })
export class AnswerOfferInput extends OfferInput {
  @Field(() => Boolean, { description: 'Whether it is accepted; otherwise it is turned down for good.' })
  @IsBoolean()
  readonly accepts!: boolean;

  @Field(() => Boolean, { description: 'Whether the organisation may be named among the results.', defaultValue: false })
  @IsBoolean()
  readonly mayBeNamed!: boolean;
}

@InputType({ description: 'Whose reserve list.' })
export class PromoteFromReserveInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly callId!: string;
}

@InputType({ description: 'A session of the Board.' })
export class PrepareBoardSessionInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly callId!: string;

  @LineField('What it is called.')
  readonly title!: string;

  @OfTypeField(() => CalendarDateScalar, 'The day on which it is held.')
  readonly heldOn!: string;

  @Field(() => Int, { description: 'How many trustees have to be there and free to vote on an item, 1 to 50.' })
  @IsInt()
  @Min(1)
  @Max(50)
  readonly quorum!: number;
}
