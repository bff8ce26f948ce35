import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, readFundOwnedId } from '@ledby/kernel';
import { CurrentActor } from '@ledby/platform';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { ReadRanking } from '../decision/read-ranking.js';
import { CallRanking, rankingOf } from './ranking.type.js';

@Resolver()
export class RankingResolver {
  constructor(private readonly ranking: ReadRanking) {}

  @Query(() => CallRanking, { description: 'The order of the applications under a call, as its locked assessments give it; for officers.' })
  async callRanking(
    @CurrentActor() actor: Actor | undefined,
    @Args('callId', { type: () => ID, description: 'The public id of the call.' }) callId: string,
    @Args('places', {
      type: () => Int,
      nullable: true,
      description: 'How many ranks are above the line, 0 to 1,000; left out, as many in order as the budget pays for.',
    })
    places?: number | null,
  ): Promise<CallRanking> {
    if (places != null && (places < 0 || places > 1_000)) {
      throw new BadInput('The line is drawn after 0 to 1,000 places.', { field: 'places' });
    }
    const { fundId, id } = readFundOwnedId(callId, 'cfp');
    return rankingOf(await this.ranking.execute(mustBeSignedIn(actor), fundId, id, places ?? null));
  }
}
