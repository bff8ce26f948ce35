import { CalendarDateScalar, IdField, KeyField, LineField, OfTypeField, VersionField, WebAddressField } from '@ledby/platform';
import { InputType, Int } from '@nestjs/graphql';
import { IsInt, Min } from 'class-validator';
import { CallMoveList } from '../call.lists.js';
import type { CallMove } from '../call.workflow.js';

@InputType({ description: 'A cycle to prepare.' })
export class CreateGrantCycleInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @LineField('Its number as the fund writes it, such as 4 or 10.2; unique within the fund.', { longest: 40 })
  readonly number!: string;

  @LineField('What it is called.')
  readonly title!: string;

  @OfTypeField(() => CalendarDateScalar, 'The day applications open.', { presence: 'clearable' })
  readonly opensOn?: string | null;

  @OfTypeField(() => CalendarDateScalar, 'The day applications close.', { presence: 'clearable' })
  readonly closesOn?: string | null;

  @WebAddressField('Where the public facts about it come from.', { presence: 'clearable' })
  readonly sourceUrl?: string | null;
}

@InputType({ description: 'What is to change about a cycle. What is left out stays.' })
export class ChangeGrantCycleInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the cycle.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @LineField('What it is called.', { presence: 'optional' })
  readonly title?: string;

  @OfTypeField(() => CalendarDateScalar, 'The day applications open; null where unknown.', { presence: 'clearable' })
  readonly opensOn?: string | null;

  @OfTypeField(() => CalendarDateScalar, 'The day applications close; null where unknown.', { presence: 'clearable' })
  readonly closesOn?: string | null;

  @OfTypeField(() => Int, 'How many applications came in; null where unknown.', { presence: 'clearable' }, IsInt(), Min(0))
  readonly applicationsReceived?: number | null;

  @WebAddressField('Where the public facts about it come from; null for nowhere.', { presence: 'clearable' })
  readonly sourceUrl?: string | null;
}

@InputType({ description: 'Where a cycle is to go.' })
export class MoveGrantCycleInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the cycle.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @OfTypeField(() => CallMoveList, 'The move.')
  readonly move!: CallMove;
}
