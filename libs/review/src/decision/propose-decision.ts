import { holdApplicants } from '@ledby/applications';
import { type Actor, type FundOwnedId, IllegalTransition } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { Decision, type DecisionWish } from './decision.entity.js';
import { demandNoneWaiting } from './demand-none-waiting.js';
import { demandRanksFree } from './demand-ranks-free.js';
import { holdTerms } from './hold-terms.js';

export type Proposal = DecisionWish & { readonly key: string; readonly fundId: string; readonly applicationId: string };

/** What officers decide without a Board, within the limits that were set. */
@Injectable()
export class ProposeDecision {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Proposal): Promise<Answer<FundOwnedId>> {
    const { fundId, applicationId, ...wish } = input;
    demandInFund(this.policy, actor, 'change', 'Decision', fundId, 'Decisions are proposed by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'proposeDecision', key, input, fundId }, async (em, record, now) => {
      const [applicant] = await holdApplicants(em, fundId, [applicationId]);
      const { status, windowId, requestedAmount } = applicant ?? { status: 'DRAFT' as const, windowId: '', requestedAmount: null };
      if (status !== 'UNDER_ASSESSMENT' && (status !== 'RESERVED' || wish.kind === 'RESERVE')) {
        throw new IllegalTransition('Only what was assessed or is on the reserve list is decided.', { move: 'decide', status });
      }
      await holdTerms(em, fundId, windowId);
      await demandNoneWaiting(em, fundId, [applicationId]);
      await demandRanksFree(em, fundId, windowId, [wish]);
      const decision = Decision.propose({ fundId, windowId, applicationId, sessionId: null, requestedAmount }, wish, actor.userId, now);
      em.persist(decision);
      record.changed({ subjectType: 'Decision', subjectId: decision.id, fields: ['state'] });
      return { fundId, id: decision.id };
    });
  }
}
