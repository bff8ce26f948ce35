import { IdField, KeyField, ListField, OfTypeField, TextField, VersionField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';
import { ArrayMinSize } from 'class-validator';
import type { VoteChoice } from '../decision/count-votes.js';
import { VoteChoiceList } from '../decision/decision.lists.js';
import { OutcomeInput } from './decision.inputs.js';

@InputType({ description: 'Which session, in the version that was read.' })
export class BoardSessionInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the session.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'One application before the Board, with what the officers recommend.' })
export class AgendaItemInput extends OutcomeInput {
  @TextField('What the officers say of it to the Board.', { presence: 'optional' })
  readonly note?: string;
}

@InputType({ description: 'The agenda of a session.' })
export class KeepAgendaInput extends BoardSessionInput {
  @ListField(() => AgendaItemInput, 'All of its items in their order, 1 to 500; those left out are gone.', { most: 500 })
  @ArrayMinSize(1)
  readonly items!: readonly AgendaItemInput[];
}

@InputType({ description: 'A vote.' })
export class CastVoteInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the agenda item.')
  readonly itemId!: string;

  @OfTypeField(() => VoteChoiceList, 'How you vote on what is recommended.')
  readonly choice!: VoteChoice;
}

@InputType({ description: 'Which session is closed, with its minutes.' })
export class CloseBoardSessionInput extends BoardSessionInput {
  @TextField('What was said.', { longest: 50_000 })
  readonly minutes!: string;
}
