import { CalendarDateScalar, LineField, ListField, OfTypeField, TextField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';
import type { EligibilityCondition, EligibilityFinding } from '../screening/eligibility.js';
import { EligibilityConditionList, EligibilityFindingList, ScreeningMoveList } from '../screening/screening.lists.js';
import type { ScreeningMove } from '../screening/screening-decision.entity.js';
import { ApplicationInput } from './application.inputs.js';

@InputType({ description: 'What was found of one condition.' })
export class EligibilityFoundInput {
  @OfTypeField(() => EligibilityConditionList, 'Which condition.')
  readonly condition!: EligibilityCondition;

  @OfTypeField(() => EligibilityFindingList, 'What was found.')
  readonly finding!: EligibilityFinding;

  @LineField('By what it was seen: the document and the place in it.', { longest: 500 })
  readonly evidence!: string;
}

@InputType({ description: 'What was found of the eligibility of an application.' })
export class CheckEligibilityInput extends ApplicationInput {
  @ListField(() => EligibilityFoundInput, 'Condition by condition; what was found before and is not named stays.', { most: 9 })
  readonly found!: readonly EligibilityFoundInput[];
}

@InputType({ description: 'Whether an application passes to assessment.' })
export class ScreenApplicationInput extends ApplicationInput {
  @OfTypeField(() => ScreeningMoveList, 'What is decided.')
  readonly move!: ScreeningMove;

  @TextField('Why, in words for the letter to the applicant; may be empty where it passes.', { longest: 2_000 })
  readonly reason!: string;
}

@InputType({ description: 'One answer that is to be changed.' })
export class AskedChangeInput {
  @LineField('The key of the question.', { longest: 80 })
  readonly question!: string;

  @TextField('What is missing or unclear, in words for the applicants.', { longest: 2_000 })
  readonly note!: string;
}

@InputType({ description: 'What the applicants are to change.' })
export class RequestChangesInput extends ApplicationInput {
  @ListField(() => AskedChangeInput, 'Which answers, 1 to 50.', { most: 50 })
  readonly changes!: readonly AskedChangeInput[];

  @OfTypeField(() => CalendarDateScalar, 'The day until which it is awaited.')
  readonly dueOn!: string;
}
