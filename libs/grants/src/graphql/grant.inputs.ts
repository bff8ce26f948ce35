import {
  CalendarDateScalar,
  DecimalScalar,
  IdField,
  KeyField,
  LineField,
  ListField,
  MoneyField,
  type MoneyInput,
  OfTypeField,
  VersionField,
} from '@ledby/platform';
import { InputType } from '@nestjs/graphql';
import { GrantMoveList } from '../grant.lists.js';
import type { GrantMove } from '../grant.workflow.js';
import { mostTranches } from '../tranche-plan.js';

@InputType({ description: 'An instalment to plan.' })
export class TrancheInput {
  @OfTypeField(
    () => DecimalScalar,
    'What is to be paid, in the currency of the award. Give it for every instalment or for none: then the award is split evenly.',
    { presence: 'optional' },
  )
  readonly amount?: string;

  @OfTypeField(() => CalendarDateScalar, 'The day it is planned for; not before that of the one ahead of it.')
  readonly dueOn!: string;

  @LineField('What must be met before it is paid, such as an accepted report; null for nothing.', { longest: 500, presence: 'clearable' })
  readonly condition?: string | null;
}

@InputType({ description: 'A grant to award.' })
export class AwardGrantInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the project it pays for. Its organisation receives it.')
  readonly projectId!: string;

  @LineField('The number under which the fund files it, unique within the fund.', { longest: 80 })
  readonly reference!: string;

  @LineField('What it is called; as the project when left out.', { presence: 'optional' })
  readonly title?: string;

  @MoneyField('What is awarded, within the limits of the window.')
  readonly amount!: MoneyInput;

  @OfTypeField(() => CalendarDateScalar, 'The day of the decision.')
  readonly awardedOn!: string;

  @OfTypeField(() => CalendarDateScalar, 'First day of the expenditure period; null where unknown.', { presence: 'clearable' })
  readonly startsOn?: string | null;

  @OfTypeField(() => CalendarDateScalar, 'Last day of the expenditure period; null where unknown.', { presence: 'clearable' })
  readonly endsOn?: string | null;

  @ListField(
    () => TrancheInput,
    `Its instalments, 1 to ${mostTranches}; they make the award to the minor unit. One on the day of the decision when left out.`,
    { presence: 'optional', most: mostTranches },
  )
  readonly tranches?: readonly TrancheInput[];
}

@InputType({ description: 'What is to change about a grant. What is left out stays; the amount is what was awarded.' })
export class ChangeGrantInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the grant.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @LineField('What it is called.', { presence: 'optional' })
  readonly title?: string;

  @OfTypeField(() => CalendarDateScalar, 'First day of the expenditure period; null where unknown.', { presence: 'clearable' })
  readonly startsOn?: string | null;

  @OfTypeField(() => CalendarDateScalar, 'Last day of the expenditure period; null where unknown.', { presence: 'clearable' })
  readonly endsOn?: string | null;
}

@InputType({ description: 'Where a grant is to go.' })
export class MoveGrantInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the grant.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @OfTypeField(() => GrantMoveList, 'The move.')
  readonly move!: GrantMove;
}

@InputType({ description: 'Which merge a fund is to follow.' })
export class AdoptMergedRecipientInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @IdField('The public id of the organisation that was merged into another one.')
  readonly duplicateId!: string;
}
