import type { Actor } from '@ledby/kernel';
import { AccessPolicy, contextOf, demandInFund, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { AssignmentPlan } from './assign-evenly.js';
import { type EvenWish, planAssignments } from './plan-assignments.js';

/** What giving out evenly would do, without doing it. */
@Injectable()
export class PreviewAssignments {
  constructor(
    private readonly em: EntityManager,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, wish: EvenWish): Promise<AssignmentPlan & { readonly fundId: string }> {
    const { fundId } = wish;
    demandInFund(this.policy, actor, 'change', 'Assignment', fundId, 'Applications are given to reviewers by the officers of the fund.');
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    const { plan } = await em.transactional(transaction => planAssignments(transaction, wish));
    return { fundId, ...plan };
  }
}
