import { decideApplication } from '@ledby/applications';
import { type Actor, Money, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { AwardTerms } from './award-terms.entity.js';
import { Decision, type DecisionKind } from './decision.entity.js';
import { holdTerms } from './hold-terms.js';

export type Settling = {
  readonly key: string;
  readonly fundId: string;
  readonly decisions: readonly { readonly id: string; readonly version: number }[];
  readonly isApproved: boolean;
};

export type Settled = { readonly fundId: string; readonly decisionIds: readonly string[] };

const moves = { AWARD: 'award', RESERVE: 'reserve', DECLINE: 'decline' } as const satisfies Record<DecisionKind, string>;

/** Approves or rejects what was proposed, all of it or nothing; approved awards are taken from the budget of their call under its lock. */
@Injectable()
export class SettleDecisions {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Settling): Promise<Answer<Settled>> {
    const { fundId, decisions: wanted, isApproved } = input;
    demandInFund(this.policy, actor, 'change', 'Decision', fundId, 'Decisions are approved by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'settleDecisions', key, input, fundId }, async (em, record, now) => {
      const versions = new Map(wanted.map(({ id, version }) => [id, version]));
      const { decisions, termsOf } = await this.hold(em, fundId, [...versions.keys()]);
      for (const decision of decisions) {
        decision.demandVersion(versions.get(decision.id) ?? 0);
        if (isApproved) {
          await this.approve(em, decision, termsOf(decision), actor, now);
        } else {
          decision.reject(actor.userId, now);
        }
        record.changed({ subjectType: 'Decision', subjectId: decision.id, fields: ['state'] });
      }
      return { fundId, decisionIds: decisions.map(({ id }) => id) };
    });
  }

  private async hold(em: EntityManager, fundId: string, ids: readonly string[]) {
    const found = await em.find(Decision, { fundId, id: { $in: [...ids] } });
    if (found.length < ids.length) {
      throw new NotFound('There is no such decision.');
    }
    const terms = new Map<string, AwardTerms>();
    for (const callId of [...new Set(found.map(({ windowId }) => windowId))].toSorted()) {
      terms.set(callId, await holdTerms(em, fundId, callId));
    }
    const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const decisions = await em.find(Decision, { fundId, id: { $in: [...ids] } }, { ...locked, orderBy: { id: 'asc' } });
    const termsOf = ({ windowId }: Decision): AwardTerms => {
      const held = terms.get(windowId);
      if (held === undefined) {
        throw new Error('The terms of a decision were not held.');
      }
      return held;
    };
    return { decisions, termsOf };
  }

  private async approve(em: EntityManager, decision: Decision, terms: AwardTerms, { userId }: Actor, now: Date): Promise<void> {
    const { fundId, applicationId, kind, recommendedAmount, currency, letter } = decision;
    const amount = kind === 'AWARD' && recommendedAmount && currency ? Money.of(recommendedAmount, currency) : null;
    decision.approve(userId, amount, terms, now);
    if (amount !== null) {
      terms.approve(amount);
    }
    await decideApplication(em, { fundId, id: applicationId }, moves[kind], { text: letter, amount });
  }
}
