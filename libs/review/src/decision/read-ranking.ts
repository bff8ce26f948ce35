import { type Applicant, applicantsUnder } from '@ledby/applications';
import { type Actor, Money, type UnRegion, unRegionOf } from '@ledby/kernel';
import { AccessPolicy, contextOf, demandInFund, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { type Spread, spreadOf } from '../assessment/spread.js';
import { AwardTerms } from './award-terms.entity.js';
import { affordable } from './affordable.js';
import { Decision } from './decision.entity.js';
import { judgedUnder } from './judged-under.js';
import { rankApplications } from './rank-applications.js';
import { sensitivityOf, type Swing } from './sensitivity.js';

export type RankedApplicant = Applicant & Spread & { readonly rank: number; readonly isTied: boolean; readonly region: UnRegion | null };

export type Ranking = {
  readonly fundId: string;
  readonly ranked: readonly RankedApplicant[];
  /** Assessed by nobody yet. */
  readonly unjudged: readonly Applicant[];
  /** How many places, in order of rank, are above the line. */
  readonly places: number;
  readonly swings: readonly Swing[];
  readonly money: { readonly budget: Money; readonly approved: Money; readonly proposed: Money; readonly free: Money } | null;
};

const decided = ['UNDER_ASSESSMENT', 'AWARDED', 'RESERVED', 'DECLINED'] as const;

/** What officers have before them while they decide: the order, how firm it is, and what the budget bears. */
@Injectable()
export class ReadRanking {
  constructor(
    private readonly em: EntityManager,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, fundId: string, windowId: string, wished: number | null): Promise<Ranking> {
    demandInFund(this.policy, actor, 'read', 'Decision', fundId, 'The ranking is for the officers of the fund.');
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    return em.transactional(async transaction => {
      const judged = await judgedUnder(transaction, fundId, windowId);
      const applicants = await applicantsUnder(transaction, fundId, windowId, decided);
      const known = new Map(applicants.map(applicant => [applicant.id, applicant]));
      const totals = new Map(judged.map(each => [each.applicationId, each.totals.map(({ total }) => total)]));
      const counted = judged.filter(({ applicationId }) => known.has(applicationId));
      const ranked = rankApplications(counted).flatMap(({ applicationId, rank, isTied }) => {
        const [applicant, spread] = [known.get(applicationId), spreadOf(totals.get(applicationId) ?? [])];
        const region = applicant?.countries.map(unRegionOf).find(each => each !== undefined) ?? null;
        return applicant === undefined || spread === null ? [] : [{ ...applicant, ...spread, rank, isTied, region }];
      });
      const money = await this.money(transaction, fundId, windowId);
      const places = wished ?? affordable(ranked, money?.budget ?? null);
      const seen = new Set(ranked.map(({ id }) => id));
      const unjudged = applicants.filter(({ id }) => !seen.has(id));
      return { fundId, ranked, unjudged, places, swings: sensitivityOf(counted, places), money };
    });
  }

  private async money(em: EntityManager, fundId: string, windowId: string): Promise<Ranking['money']> {
    const terms = await em.findOne(AwardTerms, { fundId, id: windowId });
    if (terms === null) {
      return null;
    }
    const of = (amount: string) => Money.of(amount, terms.currency);
    const waiting = await em.find(Decision, { fundId, windowId, kind: 'AWARD', state: 'PROPOSED' });
    const proposed = waiting.reduce((sum, { recommendedAmount }) => sum.plus(of(recommendedAmount ?? '0')), Money.zero(terms.currency));
    return { budget: of(terms.budget), approved: of(terms.approved), proposed, free: terms.free };
  }
}
