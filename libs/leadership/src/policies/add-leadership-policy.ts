import { type Actor, dayOf, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { PolicyKnown } from '../leadership.errors.js';
import { FundPolicy, type PolicyWish } from './fund-policy.entity.js';
import { codeBefore } from './policy-code.js';
import { isCodeTaken } from './policy-in-force.js';

export type NewLeadershipPolicy = PolicyWish & { readonly key: string; readonly fundId: string };

export type PolicyAdded = { readonly fundId: string; readonly code: string };

/** A changed mind is a new version beside the old one: what was counted before stays what it was. It waits for a second person. */
@Injectable()
export class AddLeadershipPolicy {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewLeadershipPolicy): Promise<Answer<PolicyAdded>> {
    const { fundId, ...wish } = input;
    demandInFund(this.policy, actor, 'create', 'LeadershipPolicyVersion', fundId, 'Policies are added by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'addLeadershipPolicy', key, input, fundId }, async (em, record, now) => {
      const added = FundPolicy.of(fundId, wish, actor.userId, dayOf(now));
      const before = codeBefore(wish.code);
      if (await isCodeTaken(em, fundId, wish.code)) {
        throw new PolicyKnown('There is a policy with this code already, and it stays as it is. Add the next version.', { field: 'code' });
      }
      if (before !== null && (await em.count(FundPolicy, { fundId, code: before })) === 0) {
        throw new NotFound('The fund has no version before this one. Begin with V1.');
      }
      em.persist(added);
      record.changed({
        subjectType: 'LeadershipPolicyVersion',
        subjectId: added.id,
        fields: ['code', 'version', 'title', 'ground', 'demands'],
      });
      return { fundId, code: wish.code };
    });
  }
}
