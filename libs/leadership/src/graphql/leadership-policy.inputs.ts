import { IdField, KeyField, LineField, ListField, OfTypeField } from '@ledby/platform';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsInt, Max, Min } from 'class-validator';
import { LeadershipBodyList } from '../attestations/attestation.lists.js';
import type { BodyKind, LeadershipSubject } from '../leadership-body.js';
import { LeadershipSubjectList } from '../leadership.lists.js';
import { PolicyDemandList, SeatPowerList, ShareComparisonList } from '../policies/leadership-policy.reads.js';

const NumberField = (description: string) =>
  OfTypeField(() => Int, `${description} Of a share only.`, { presence: 'optional' }, IsInt(), Min(1), Max(1000));

@InputType({ description: 'One thing that a policy asks of bodies.' })
export class PolicyDemandInput {
  @OfTypeField(() => LeadershipSubjectList, 'Of what it is asked.')
  readonly subject!: LeadershipSubject;

  @OfTypeField(() => PolicyDemandList, 'What is asked.')
  readonly kind!: keyof typeof PolicyDemandList;

  @Field(() => [LeadershipBodyList], { description: 'The body; where one leader is enough, the bodies of which one will do.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  readonly bodies!: readonly BodyKind[];

  @OfTypeField(() => SeatPowerList, 'What makes a seat count.')
  readonly power!: keyof typeof SeatPowerList;

  @OfTypeField(() => ShareComparisonList, 'How the share is compared. Of a share only.', { presence: 'optional' })
  readonly comparison?: keyof typeof ShareComparisonList;

  @NumberField('The upper number of the fraction.')
  readonly numerator?: number;

  @NumberField('The lower number of the fraction.')
  readonly denominator?: number;

  @OfTypeField(() => Boolean, 'Whether it is met where there is no such body; not when left out.', { presence: 'optional' }, IsBoolean())
  readonly passesWhereNone?: boolean;
}

@InputType({ description: 'A leadership policy to add to a fund. It is never edited: the next version is added beside it.' })
export class AddLeadershipPolicyInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @LineField('Its name with its version, such as OWN_MAJORITY_V2; V1 is the first, and no version is left out.', { longest: 60 })
  readonly code!: string;

  @LineField('What it says in a few words.', { longest: 200 })
  readonly title!: string;

  @LineField('Where it comes from.', { longest: 500 })
  readonly ground!: string;

  @ListField(() => PolicyDemandInput, 'What it asks, of organisations and of projects; all of it is asked together.', { most: 12 })
  readonly demands!: readonly PolicyDemandInput[];
}

@InputType({ description: 'A leadership policy to agree to.' })
export class AgreeToLeadershipPolicyInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @LineField('Its name with its version.', { longest: 60 })
  readonly code!: string;
}
