import { CountryScalar, InstantScalar, MoneyType, UnRegionList } from '@ledby/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CallPhaseList, ProposalCallKindList, ProposalCallStageList, ProposalCallStatusList } from '../call-for-proposals.lists.js';

const nullable = true;

@ObjectType('PublicClarification', { description: 'A question about a call and its answer. Who asked is told to nobody.' })
export class PublicClarificationType {
  @Field(() => String, { description: 'What was asked.' })
  readonly question!: string;

  @Field(() => String, { description: 'The answer.' })
  readonly answer!: string;

  @Field(() => InstantScalar, { description: 'When it was published.' })
  readonly publishedAt!: string;
}

@ObjectType('PublicCall', { description: 'A call for proposals as everybody may read it, without signing in.' })
export class PublicCallType {
  @Field(() => ID, { description: 'The opaque public id.' })
  readonly id!: string;

  @Field(() => String, { description: 'What its window is called.' })
  readonly title!: string;

  @Field(() => String, { description: 'The name of the fund.' })
  readonly fund!: string;

  @Field(() => String, { description: 'The name of who runs the fund.' })
  readonly funder!: string;

  @Field(() => String, { description: 'What its cycle is called.' })
  readonly cycle!: string;

  @Field(() => ProposalCallKindList, { description: 'Who may answer it.' })
  readonly kind!: string;

  @Field(() => ProposalCallStageList, { description: 'What it asks for.' })
  readonly stage!: string;

  @Field(() => ProposalCallStatusList, { description: 'Where it stands in its life.' })
  readonly status!: string;

  @Field(() => CallPhaseList, { description: 'Whether it takes applications just now.' })
  readonly phase!: string;

  @Field(() => String, { description: 'What it is for.' })
  readonly summary!: string;

  @Field(() => String, { description: 'Who may apply, and what they must bring.' })
  readonly eligibility!: string;

  @Field(() => String, { nullable, description: 'What it is reserved for by donor, region or theme; null for none.' })
  readonly earmark!: string | null;

  @Field(() => MoneyType, { nullable, description: 'The smallest grant; null where there is none.' })
  readonly minimum!: MoneyType | null;

  @Field(() => MoneyType, { nullable, description: 'The largest grant; null where there is none.' })
  readonly maximum!: MoneyType | null;

  @Field(() => MoneyType, { nullable, description: 'What all awards together may come to; null where it is not said.' })
  readonly budget!: MoneyType | null;

  @Field(() => Int, { nullable, description: 'The shortest duration in months; null where there is none.' })
  readonly minimumMonths!: number | null;

  @Field(() => Int, { nullable, description: 'The longest duration in months; null where there is none.' })
  readonly maximumMonths!: number | null;

  @Field(() => [UnRegionList], { description: 'The regional groups for which it is meant; empty for all.' })
  readonly regions!: readonly string[];

  @Field(() => [CountryScalar], { description: 'The countries for which it is meant; empty for all.' })
  readonly countries!: readonly string[];

  @Field(() => [String], { description: 'The languages in which proposals are taken, BCP 47.' })
  readonly languages!: readonly string[];

  @Field(() => String, { nullable, description: 'The IANA time zone by whose clocks it is announced.' })
  readonly zone!: string | null;

  @Field(() => InstantScalar, { nullable, description: 'When it opens, as the instant that decides.' })
  readonly opensAt!: string | null;

  @Field(() => String, { nullable, description: 'When it opens, as a clock in its zone shows it.' })
  readonly opensLocal!: string | null;

  @Field(() => InstantScalar, { nullable, description: 'When it closes, as the instant that decides; null for one that does not close.' })
  readonly closesAt!: string | null;

  @Field(() => String, { nullable, description: 'When it closes, as a clock in its zone shows it.' })
  readonly closesLocal!: string | null;

  @Field(() => InstantScalar, {
    nullable,
    description: 'Until when questions are taken, as an instant; until it closes where this is null.',
  })
  readonly questionsUntil!: string | null;

  @Field(() => String, { nullable, description: 'Until when questions are taken, as a clock in its zone shows it.' })
  readonly questionsUntilLocal!: string | null;

  @Field(() => String, { nullable, description: 'A word to all: why it was put off or cancelled; null where there is none.' })
  readonly notice!: string | null;

  @Field(() => [String], {
    description: 'The languages in which all its questions can be read before beginning, BCP 47; each at /calls/ID/questions/LANGUAGE.',
  })
  readonly questionLanguages!: readonly string[];

  @Field(() => [PublicClarificationType], { description: 'Questions and answers so far, in rounds.' })
  readonly clarifications!: readonly PublicClarificationType[];
}
