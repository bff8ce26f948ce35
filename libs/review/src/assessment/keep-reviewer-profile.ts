import { type Actor, Conflict, type FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demand } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { type ReviewerOffer, ReviewerProfile } from './reviewer-profile.entity.js';

export type ProfileWish = ReviewerOffer & {
  readonly key: string;
  readonly fundId: string;
  /** Of the profile that was read; null for the first. */
  readonly version: number | null;
};

const refusals = { absent: 'You serve no such fund.', denied: 'Reviewers say for themselves what they read and what they are tied to.' };

/** Of the actor, held still; null where there is none yet. */
export async function ownProfile(em: EntityManager, policy: AccessPolicy, actor: Actor, fundId: string): Promise<ReviewerProfile | null> {
  demand(policy, actor, 'assess', 'ReviewerProfile', { fundId, id: actor.userId }, refusals);
  return em.findOne(ReviewerProfile, { fundId, id: actor.userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

@Injectable()
export class KeepReviewerProfile {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: ProfileWish): Promise<Answer<FundOwnedId>> {
    const { fundId, version, languages, regions, most } = input;
    return this.commands.execute(actor, { operation: 'keepReviewerProfile', key, input, fundId }, async (em, record) => {
      const earlier = await ownProfile(em, this.policy, actor, fundId);
      if (earlier === null && version !== null) {
        throw new Conflict('There is no such profile yet. Reload and try again.');
      }
      earlier?.demandVersion(version);
      const profile = earlier ?? ReviewerProfile.of(fundId, actor.userId);
      profile.keep({ languages, regions, most });
      em.persist(profile);
      record.changed({ subjectType: 'ReviewerProfile', subjectId: actor.userId, fields: ['languages', 'regions', 'most'] });
      return { fundId, id: actor.userId };
    });
  }
}
