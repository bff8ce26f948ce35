import { callTerms } from '@ledby/funds';
import { type Actor, type FundOwnedId, Money } from '@ledby/kernel';
import { livingOrganisation } from '@ledby/organisations';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Grant } from '../grant.entity.js';
import { ReferenceTaken } from '../grants.errors.js';
import { findProject } from '../projects/find-project.js';
import { Tranche } from '../tranche.entity.js';
import { tranchePlan, type TrancheWish } from '../tranche-plan.js';

export type NewAward = {
  readonly key: string;
  readonly fundId: string;
  readonly projectId: string;
  readonly reference: string;
  readonly title?: string | undefined;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly awardedOn: string;
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly tranches?: readonly TrancheWish[] | undefined;
};

async function demandNewReference(em: EntityManager, fundId: string, reference: string): Promise<void> {
  if ((await em.count(Grant, { fundId, reference })) > 0) {
    throw new ReferenceTaken('The fund has a grant with this reference already.', { field: 'reference' });
  }
}

@Injectable()
export class AwardGrant {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: NewAward): Promise<Answer<FundOwnedId>> {
    const { fundId, projectId, reference, awardedOn, startsOn = null, endsOn = null, tranches = [{ dueOn: awardedOn }] } = input;
    return this.commands.execute(actor, { operation: 'awardGrant', key, input, fundId }, async (em, record, now) => {
      const wanted = { action: 'award', subject: 'Grant', denied: 'Grants are awarded by the officers of the fund.' } as const;
      const project = await findProject(em, this.policy, actor, { fundId, id: projectId }, wanted);
      await livingOrganisation(em, this.policy, actor, project.organisationId);
      await demandNewReference(em, fundId, reference);
      const terms = await callTerms(em, fundId, project.cycleId, project.windowId ?? null);
      const amount = Money.of(input.amount.amount, input.amount.currency);
      const grant = Grant.award(
        project,
        { reference, title: input.title ?? project.title, amount, awardedOn, startsOn, endsOn },
        terms,
        now,
      );
      const plan = tranchePlan(tranches, amount).map(tranche => Tranche.of(grant, tranche));
      if (project.beginWithAward()) {
        record.changed({ subjectType: 'Project', subjectId: project.id, fields: ['status'] });
      }
      await em.persist(grant).flush();
      em.persist(plan);
      record.changed({
        subjectType: 'Grant',
        subjectId: grant.id,
        fields: ['projectId', 'recipientId', 'reference', 'title', 'amount', 'currency', 'awardedOn', 'startsOn', 'endsOn'],
      });
      plan.forEach(({ id }) =>
        record.changed({ subjectType: 'Tranche', subjectId: id, fields: ['amount', 'currency', 'dueOn', 'condition'] }),
      );
      return { fundId, id: grant.id };
    });
  }
}
