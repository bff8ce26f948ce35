import { type Actor, dayOf, type FundOwnedId } from '@ledby/kernel';
import { demandKnownPolicy } from '@ledby/leadership';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { demandDue, type Predecessor } from './release-calendar.js';
import { ReleaseDraft, type ReleaseWish, underWay } from './release-draft.entity.js';
import { ReleasePolicyFixed, ReleaseUnderWay } from './release.errors.js';

export type NewRelease = ReleaseWish & { readonly key: string; readonly fundId: string };

type Last = Predecessor & { readonly policy: string };

async function lastRelease(em: EntityManager, fundId: string): Promise<Last | undefined> {
  const [last] = await em.execute<Last[]>(
    `select policy, period_end::text as "periodEnd", released_on::text as "releasedOn" from impact_release where fund_id = ? order by number desc limit 1`,
    [fundId],
  );
  return last;
}

@Injectable()
export class PrepareRelease {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewRelease): Promise<Answer<FundOwnedId>> {
    const { fundId, ...wish } = input;
    demandInFund(this.policy, actor, 'create', 'ReleaseDraft', fundId, 'Releases are prepared by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'prepareRelease', key, input, fundId }, async (em, record, now) => {
      await demandKnownPolicy(em, fundId, wish.policy);
      const last = await lastRelease(em, fundId);
      // Two definitions laid over each other would tell who meets the one and not the other.
      if (last !== undefined && last.policy !== wish.policy) {
        throw new ReleasePolicyFixed('All releases of a fund are counted by one definition.', { policy: last.policy });
      }
      demandDue(wish.periodEnd, dayOf(now), last);
      if ((await em.count(ReleaseDraft, { fundId, state: { $in: [...underWay] } })) > 0) {
        throw new ReleaseUnderWay('A release of this fund is under way. Publish or discard it first.');
      }
      const draft = ReleaseDraft.prepare(fundId, wish, actor.userId, now);
      em.persist(draft);
      record.changed({ subjectType: 'ReleaseDraft', subjectId: draft.id, fields: ['policy', 'periodEnd', 'state'] });
      return { fundId, id: draft.id };
    });
  }
}
