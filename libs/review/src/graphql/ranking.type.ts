import { globalIdOf, type Money, type UnRegion, unRegions } from '@ledby/kernel';
import { MoneyType, UnRegionList } from '@ledby/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Ranking } from '../decision/read-ranking.js';

@ObjectType({ description: 'One application in the order that its assessments give.' })
export class RankedApplication {
  @Field(() => ID, { description: 'The public id of the application.' })
  readonly applicationId!: string;

  @Field(() => String, { description: 'The number of its receipt.' })
  readonly number!: string;

  @Field(() => Int, { description: 'From 1; those that tie share it, and the next is left free.' })
  readonly rank!: number;

  @Field(() => Boolean, { description: 'Whether another has the same mean.' })
  readonly isTied!: boolean;

  @Field(() => Int, { description: 'The mean of the locked assessments, in hundredths of a point.' })
  readonly mean!: number;

  @Field(() => Int, { description: 'How many assessments count.' })
  readonly assessments!: number;

  @Field(() => Int, { description: 'The lowest of them, in hundredths of a point.' })
  readonly lowest!: number;

  @Field(() => Int, { description: 'The highest of them, in hundredths of a point.' })
  readonly highest!: number;

  @Field(() => UnRegionList, { nullable: true, description: 'The UN regional group of who applies; null where it has none.' })
  readonly region!: UnRegion | null;

  @Field(() => MoneyType, { nullable: true, description: 'What it asks for.' })
  readonly requested!: MoneyType | null;
}

@ObjectType({ description: 'What would change above the line without one reviewer.' })
export class RankingSwing {
  @Field(() => ID, { description: 'The public id of the reviewer.' })
  readonly reviewerId!: string;

  @Field(() => [ID], { description: 'Applications that would come above the line.' })
  readonly comeIn!: readonly string[];

  @Field(() => [ID], { description: 'Applications that would fall below it, or that nobody else has assessed.' })
  readonly fallOut!: readonly string[];
}

@ObjectType({ description: 'How one of the five UN regional groups fares.' })
export class RegionBalance {
  @Field(() => UnRegionList, { description: 'The regional group.' })
  readonly region!: UnRegion;

  @Field(() => Int, { description: 'How many of the ranked applications are from it.' })
  readonly ranked!: number;

  @Field(() => Int, { description: 'How many of those are above the line.' })
  readonly aboveLine!: number;
}

@ObjectType({ description: 'What a call may award, and what is left of it.' })
export class AwardMoney {
  @Field(() => MoneyType, { description: 'What all awards together may come to.' })
  readonly budget!: MoneyType;

  @Field(() => MoneyType, { description: 'What is approved.' })
  readonly approved!: MoneyType;

  @Field(() => MoneyType, { description: 'What waits for approval.' })
  readonly proposed!: MoneyType;

  @Field(() => MoneyType, { description: 'What is left beside what is approved.' })
  readonly free!: MoneyType;
}

@ObjectType({ description: 'What officers have before them while they decide: the order, how firm it is, and what the budget bears.' })
export class CallRanking {
  @Field(() => [RankedApplication], { description: 'Best first. Whoever recused themselves is in no mean.' })
  readonly ranked!: readonly RankedApplication[];

  @Field(() => [ID], { description: 'Applications that nobody has assessed yet.' })
  readonly unjudged!: readonly string[];

  @Field(() => Int, { description: 'How many ranks are above the line: those asked for, or as many in order as the budget pays for.' })
  readonly places!: number;

  @Field(() => [RankingSwing], { description: 'Reviewers on whom the line hangs; empty where it hangs on none.' })
  readonly swings!: readonly RankingSwing[];

  @Field(() => [RegionBalance], { description: 'All five regional groups.' })
  readonly regions!: readonly RegionBalance[];

  @Field(() => AwardMoney, { nullable: true, description: 'What may be awarded; null until it is said.' })
  readonly money!: AwardMoney | null;
}

const shown = (money: Money): MoneyType => ({ amount: money.amount, currency: money.currency });

export function rankingOf({ fundId, ranked, unjudged, places, swings, money }: Ranking): CallRanking {
  const application = (id: string) => globalIdOf('apl', fundId, id);
  return {
    ranked: ranked.map(({ id, number, rank, isTied, mean, count, lowest, highest, region, requestedAmount, currency }) => ({
      applicationId: application(id),
      number,
      rank,
      isTied,
      mean,
      assessments: count,
      lowest,
      highest,
      region,
      requested: requestedAmount === null || currency === null ? null : { amount: requestedAmount, currency },
    })),
    unjudged: unjudged.map(({ id }) => application(id)),
    places,
    swings: swings.map(({ reviewerId, comeIn, fallOut }) => ({
      reviewerId: globalIdOf('usr', reviewerId),
      comeIn: comeIn.map(application),
      fallOut: fallOut.map(application),
    })),
    regions: unRegions.map(region => {
      const here = ranked.filter(each => each.region === region);
      return { region, ranked: here.length, aboveLine: here.filter(({ rank }) => rank <= places).length };
    }),
    money:
      money === null
        ? null
        : { budget: shown(money.budget), approved: shown(money.approved), proposed: shown(money.proposed), free: shown(money.free) },
  };
}
