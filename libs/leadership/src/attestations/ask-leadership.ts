import { type Actor, Conflict, type FundOwnedId } from '@ledby/kernel';
import { livingOrganisation } from '@ledby/organisations';
import { AccessPolicy, type Answer, Commands, demandInFund, enterRestricted } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { policyOfProject, policyOfFund } from '../policies/policy-in-force.js';
import type { AskedStatus } from '../reply.js';
import { RecomputeStanding } from '../standings/recompute-standing.js';
import { type AttestationSubject, LeadershipAttestation } from './leadership-attestation.entity.js';

export type LeadershipQuestion = {
  readonly key: string;
  readonly fundId: string;
  /** Of the organisation, or of one of the fund's projects. */
  readonly about: { readonly organisationId: string } | { readonly projectId: string };
  readonly asked: Extract<AskedStatus, 'AS200' | 'AS201'>;
};

/** Puts the question who leads. It may be answered, declined or left: nothing waits for it. */
@Injectable()
export class AskLeadership {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly standing: RecomputeStanding,
  ) {}

  async execute(actor: Actor, { key, ...input }: LeadershipQuestion): Promise<Answer<FundOwnedId>> {
    const { fundId, about, asked } = input;
    demandInFund(this.policy, actor, 'create', 'LeadershipAttestation', fundId, 'The question is put by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'askLeadership', key, input, fundId }, async (em, record, now) => {
      const { subject, policy } = await this.subjectOf(em, actor, fundId, about);
      const question = LeadershipAttestation.ask(subject, policy, asked);
      await enterRestricted(em, async () => {
        await demandNoneOpen(em, subject);
        em.persist(question);
      });
      await this.standing.execute(em, subject, now);
      record.changed({ subjectType: 'LeadershipAttestation', subjectId: question.id, fields: ['askedStatus', 'policy'] });
      return { fundId, id: question.id };
    });
  }

  private async subjectOf(
    em: EntityManager,
    actor: Actor,
    fundId: string,
    about: LeadershipQuestion['about'],
  ): Promise<{ readonly subject: AttestationSubject; readonly policy: string }> {
    if ('projectId' in about) {
      const { organisationId, policy } = await policyOfProject(em, fundId, about.projectId);
      return { subject: { fundId, subject: 'PROJECT', organisationId, projectId: about.projectId }, policy };
    }
    const { id: organisationId } = await livingOrganisation(em, this.policy, actor, about.organisationId);
    return { subject: { fundId, subject: 'ORGANISATION', organisationId, projectId: null }, policy: await policyOfFund(em, fundId) };
  }
}

/** One question at a time, so that nobody is asked twice for what they have not answered yet. */
export async function demandNoneOpen(em: EntityManager, { fundId, organisationId, projectId }: AttestationSubject): Promise<void> {
  if ((await em.count(LeadershipAttestation, { fundId, organisationId, projectId, state: 'DRAFT' })) > 0) {
    throw new Conflict('There is an open question about this already.');
  }
}
