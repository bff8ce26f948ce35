import { type Actor, dayOf, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund, enterRestricted } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { PolicyAdded } from './add-leadership-policy.js';
import { FundPolicy } from './fund-policy.entity.js';
import { PolicyAgreement } from './policy-agreement.entity.js';

export type PolicyAgreed = { readonly key: string; readonly fundId: string; readonly code: string };

/** From here on it may be chosen and counted by; one person alone cannot change what "survivor-led" means for a fund. */
@Injectable()
export class AgreeToLeadershipPolicy {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: PolicyAgreed): Promise<Answer<PolicyAdded>> {
    const { fundId, code } = input;
    demandInFund(
      this.policy,
      actor,
      'publish',
      'LeadershipPolicyVersion',
      fundId,
      'Officers and data protection agree to policies of the fund.',
    );
    return this.commands.execute(actor, { operation: 'agreeToLeadershipPolicy', key, input, fundId }, async (em, record, now) => {
      const failHandler = () => new NotFound('The fund has added no policy with this code.');
      const added = await em.findOneOrFail(FundPolicy, { fundId, code }, { failHandler });
      if ((await em.count(PolicyAgreement, { fundId, policyId: added.id })) === 0) {
        em.persist(PolicyAgreement.to(added, actor.userId, dayOf(now)));
        record.changed({ subjectType: 'LeadershipPolicyVersion', subjectId: added.id, fields: ['agreedBy'] });
        // Who stands where is not worked out while somebody waits: the job that looks after terms takes them up next.
        await enterRestricted(em, () =>
          em.execute('update restricted.leadership_standing set recompute_at = ? where fund_id = ?', [now, fundId]),
        );
      }
      return { fundId, code };
    });
  }
}
