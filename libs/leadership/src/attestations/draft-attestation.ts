import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { policyOfFund, policyOfProject } from '../policies/policy-in-force.js';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';
import { demandNoneOpen } from './ask-leadership.js';
import type { LeadershipAttestation, StatedReply } from './leadership-attestation.entity.js';

export type AttestationDraft = AttestationAct & { readonly reply: StatedReply };

/** Begins to answer an open question, or begins anew after an attestation that stands, has run out or was taken back. */
@Injectable()
export class DraftAttestation {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: AttestationDraft): Promise<Answer<FundOwnedId>> {
    const act = { operation: 'replyOnLeadership', may: 'attest', fields: ['replyStatus'], input } as const;
    return this.acting.execute(actor, act, async ({ em, attestation }) => {
      const draft = attestation.state === 'DRAFT' ? attestation : await this.nextTo(em, attestation);
      draft.draft(input.reply);
      return { fundId: draft.fundId, id: draft.id };
    });
  }

  private async nextTo(em: EntityManager, attestation: LeadershipAttestation): Promise<LeadershipAttestation> {
    const { fundId, projectId } = attestation.subject;
    await demandNoneOpen(em, attestation.subject);
    const policy = projectId === null ? await policyOfFund(em, fundId) : (await policyOfProject(em, fundId, projectId)).policy;
    const next = attestation.next(policy);
    em.persist(next);
    return next;
  }
}
