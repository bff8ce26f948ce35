import { IdField, KeyField, OfTypeField, VersionField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';
import type { ActivityKind } from '../participation/activity.js';
import { ActivityKindList, SafeguardAnswerList } from '../participation/participation.lists.js';
import { type SafeguardAnswer, safeguardRules, testimonySafeguardRules } from '../participation/safeguard.js';

const AnswerField = (asks: string) => OfTypeField(() => SafeguardAnswerList, asks, { presence: 'optional' });
const TestimonyField = (asks: string) => AnswerField(`${asks} Of testimony only.`);

/** Closed answers alone: there is no field for a number, a day, a name or a story, and there must never be one. */
@InputType({ isAbstract: true })
abstract class SafeguardsInput {
  @AnswerField(safeguardRules.voluntary.asks)
  readonly voluntary?: SafeguardAnswer;

  @AnswerField(safeguardRules.informed.asks)
  readonly informed?: SafeguardAnswer;

  @AnswerField(safeguardRules.paid.asks)
  readonly paid?: SafeguardAnswer;

  @AnswerField(safeguardRules.supportPerson.asks)
  readonly supportPerson?: SafeguardAnswer;

  @AnswerField(safeguardRules.rightToStop.asks)
  readonly rightToStop?: SafeguardAnswer;

  @AnswerField(safeguardRules.notAConditionForAid.asks)
  readonly notAConditionForAid?: SafeguardAnswer;

  @TestimonyField(testimonySafeguardRules.controlled.asks)
  readonly controlled?: SafeguardAnswer;

  @TestimonyField(testimonySafeguardRules.protected.asks)
  readonly protected?: SafeguardAnswer;

  @TestimonyField(testimonySafeguardRules.limited.asks)
  readonly limited?: SafeguardAnswer;
}

@InputType({ description: 'In what survivors take part in a project. What is left out is not stated, and weighs as not met.' })
export class DeclareActivityInput extends SafeguardsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the project.')
  readonly projectId!: string;

  @OfTypeField(() => ActivityKindList, 'What it is; each kind is declared once a project, for all its occasions.')
  readonly kind!: ActivityKind;
}

@InputType({ description: 'Which safeguards of an activity are to be answered anew. What is left out stays.' })
export class ChangeActivityInput extends SafeguardsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the activity.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'Which activity has ended.' })
export class EndActivityInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the activity.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}
