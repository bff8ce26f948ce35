import { IdField, JsonScalar, KeyField, LineField, ListField, OfTypeField, VersionField } from '@ledby/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, Allow, IsArray, IsInt, Min } from 'class-validator';
import { PartnerRightList } from '../application.lists.js';
import type { PartnerRight } from '../applying/share-application.js';

@InputType({ description: 'An application to begin.' })
export class StartApplicationInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call to apply under.')
  readonly callId!: string;

  @IdField('The public id of the organisation that applies.')
  readonly organisationId!: string;

  @LineField('What the project is to be called.')
  readonly title!: string;

  @LineField('In which of the languages of the form it is written, such as fr.', { longest: 10 })
  readonly language!: string;

  @LineField('The group without registration for which the organisation answers as fiscal sponsor; left out for its own application.', {
    presence: 'clearable',
  })
  readonly sponsoredGroup?: string | null;

  @IdField('An earlier application of the same organisation, to any fund: its answers are taken over where the new form asks the same.', {
    presence: 'clearable',
  })
  readonly copyOfId?: string | null;
}

@InputType({ description: 'Which application, in the version that was read.' })
export class ApplicationInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the application.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'A new title.' })
export class EntitleApplicationInput extends ApplicationInput {
  @LineField('What the project is to be called.')
  readonly title!: string;
}

@InputType({ description: 'One field as it was written.' })
export class SavedFieldInput {
  @LineField('The key of the question in the form.', { longest: 80 })
  readonly question!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'The answer, in the shape that the form’s JSON Schema gives; null empties it.' })
  @Allow()
  readonly value!: unknown;

  @Field(() => Int, { description: 'The version of this field that you have seen; 0 for one that was never saved.' })
  @IsInt()
  @Min(0)
  readonly version!: number;
}

const mostFields = 100;

@InputType({ description: 'Fields to save: one as it is left, or all that a poor line has kept back.' })
export class SaveAnswersInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the application.')
  readonly id!: string;

  @ListField(() => SavedFieldInput, `The fields, at most ${mostFields}.`, { most: mostFields })
  readonly answers!: readonly SavedFieldInput[];
}

@InputType({ description: 'With whom to share an application.' })
export class ShareApplicationInput extends ApplicationInput {
  @IdField('The public id of the other organisation, as it has told you.')
  readonly partnerId!: string;

  @OfTypeField(() => PartnerRightList, 'What its people may do.')
  readonly right!: PartnerRight;
}

@InputType({ description: 'Who keeps a section.' })
export class KeepSectionInput extends ApplicationInput {
  @LineField('The key of the section in the form.', { longest: 80 })
  readonly section!: string;

  @Field(() => [ID], { description: 'The public ids of the people, at most 20; none, and it is open to all who write.' })
  @IsArray()
  @ArrayMaxSize(20)
  readonly userIds!: readonly string[];
}
