import { globalIdOf } from '@ledby/kernel';
import { closedList, InstantScalar } from '@ledby/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SanctionsScreening as Screening } from '../sanctions/read-sanctions-screening.js';
import type { Finding } from '../sanctions/sanctions-match.entity.js';
import type { SanctionsMatchState } from '../sanctions/sanctions-match.workflow.js';

export const SanctionsMatchStateList = closedList<SanctionsMatchState>(
  'SanctionsMatchState',
  'What was found of a likeness with the sanctions list.',
  {
    OPEN: 'Nobody has looked at it yet; nothing is admitted or awarded.',
    FALSE_MATCH: 'Somebody else is listed. Remembered for the organisation as long as the entry stays as it is.',
    CONFIRMED: 'It is who is listed; nothing is admitted or awarded.',
    DELISTED: 'The entry was taken off the list, or changed.',
  },
);

export const SanctionsFindingList = closedList<Finding>(
  'SanctionsFinding',
  'What an officer finds of a likeness with the sanctions list.',
  {
    FALSE_MATCH: 'Somebody else is listed.',
    CONFIRMED: 'It is who is listed.',
  },
);

@ObjectType({ description: 'That a name of an applicant is like one on the sanctions list.' })
export class SanctionsMatchView {
  @Field(() => ID, { description: 'The public id of the match.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The public id of the organisation that applies.' })
  readonly organisationId!: string;

  @Field(() => String, { description: 'The number of the entry on the list.' })
  readonly reference!: string;

  @Field(() => String, { description: 'The listed name that is most alike.' })
  readonly listedName!: string;

  @Field(() => Int, { description: 'How alike, 75 to 100 percent.' })
  readonly likeness!: number;

  @Field(() => SanctionsMatchStateList, { description: 'What was found of it.' })
  readonly state!: SanctionsMatchState;

  @Field(() => String, { description: 'By what it was found; empty before.' })
  readonly reason!: string;

  @Field(() => Int, { description: 'Counts its changes; to be sent along when it is settled.' })
  readonly version!: number;
}

@ObjectType({ description: 'How an application fares against the sanctions list in force; for officers of the fund.' })
export class SanctionsScreening {
  @Field(() => String, { nullable: true, description: 'Whose list it is; null where none was taken over, and then nothing is held up.' })
  readonly source!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'The moment as of which the list was made.' })
  readonly datedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the applicants were compared last; null where never.' })
  readonly checkedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many names beside those of the registry were compared; they are not kept.' })
  readonly otherNames!: number | null;

  @Field(() => Boolean, { description: 'Whether that was with the list in force, and for everybody who applies.' })
  readonly isCurrent!: boolean;

  @Field(() => [SanctionsMatchView], { description: 'What was found so far, of this and earlier applications of the same organisations.' })
  readonly matches!: readonly SanctionsMatchView[];
}

@ObjectType({ description: 'What a comparison with the sanctions list came to.' })
export class CheckSanctionsPayload {
  @Field(() => Int, { description: 'How many applications were compared.' })
  readonly checked!: number;

  @Field(() => Int, { description: 'How many likenesses stand in their way.' })
  readonly standing!: number;

  @Field(() => Boolean, { description: 'Whether this is the answer to a request sent before.' })
  readonly replayed!: boolean;
}

export const screeningOf = ({ list, check, isCurrent, matches }: Screening): SanctionsScreening => ({
  source: list?.source ?? null,
  datedAt: list === null ? null : new Date(list.datedAt),
  checkedAt: check?.checkedAt ?? null,
  otherNames: check?.otherNames ?? null,
  isCurrent,
  matches: matches.map(({ fundId, id, organisationId, reference, listedName, likeness, state, reason, version }) => ({
    id: globalIdOf('snm', fundId, id),
    organisationId: globalIdOf('org', organisationId),
    reference,
    listedName,
    likeness,
    state,
    reason,
    version,
  })),
});
