import type { Theme } from '@ledby/kernel';
import {
  CalendarDateScalar,
  CountryScalar,
  IdField,
  KeyField,
  LineField,
  OfTypeField,
  TextField,
  ThemeList,
  VersionField,
} from '@ledby/platform';
import { InputType } from '@nestjs/graphql';
import { GrantMoveList } from '../grant.lists.js';
import type { GrantMove } from '../grant.workflow.js';

/** What both inputs say of a project that may be unknown. */
@InputType({ isAbstract: true })
abstract class ProjectDetailsInput {
  @TextField('What it does, in a few sentences.', { presence: 'optional' })
  readonly summary?: string;

  @OfTypeField(() => CountryScalar, 'Where it works, ISO 3166-1; null where unknown or in several.', { presence: 'clearable' })
  readonly country?: string | null;

  @OfTypeField(() => CalendarDateScalar, 'First day of implementation; null where unknown.', { presence: 'clearable' })
  readonly startsOn?: string | null;

  @OfTypeField(() => CalendarDateScalar, 'Last day of implementation; null where unknown.', { presence: 'clearable' })
  readonly endsOn?: string | null;
}

@InputType({ description: 'A project to register.' })
export class RegisterProjectInput extends ProjectDetailsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the cycle in which it was selected.')
  readonly cycleId!: string;

  @IdField('The public id of the window of that cycle under which it was selected; null for none.', { presence: 'clearable' })
  readonly windowId?: string | null;

  @IdField('The public id of the organisation that carries it out.')
  readonly organisationId!: string;

  @LineField('What it is called.')
  readonly title!: string;

  @OfTypeField(() => ThemeList, 'What it mainly does.')
  readonly theme!: Theme;
}

@InputType({ description: 'What is to change about a project. What is left out stays.' })
export class ChangeProjectInput extends ProjectDetailsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the project.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @LineField('What it is called.', { presence: 'optional' })
  readonly title?: string;

  @OfTypeField(() => ThemeList, 'What it mainly does.', { presence: 'optional' })
  readonly theme?: Theme;
}

@InputType({ description: 'Where a project is to go.' })
export class MoveProjectInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the project.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @OfTypeField(() => GrantMoveList, 'The move.')
  readonly move!: GrantMove;
}
