import { callTerms } from '@ledby/funds';
import type { Actor, FundOwnedId } from '@ledby/kernel';
import { livingOrganisation } from '@ledby/organisations';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { Project, type ProjectWish } from '../project.entity.js';

export type NewProject = ProjectWish & { readonly key: string; readonly fundId: string };

@Injectable()
export class RegisterProject {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewProject): Promise<Answer<FundOwnedId>> {
    const { fundId, ...wish } = input;
    demandInFund(this.policy, actor, 'create', 'Project', fundId, 'Projects are registered by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'registerProject', key, input, fundId }, async (em, record, now) => {
      await callTerms(em, fundId, wish.cycleId, wish.windowId);
      await livingOrganisation(em, this.policy, actor, wish.organisationId);
      const project = Project.register(fundId, wish, now);
      em.persist(project);
      record.changed({
        subjectType: 'Project',
        subjectId: project.id,
        fields: Object.entries(wish).flatMap(([name, value]) => (value === undefined ? [] : [name])),
      });
      return { fundId, id: project.id };
    });
  }
}
