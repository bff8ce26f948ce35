import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnAttestation, type AttestationAct } from '../attestations/act-on-attestation.js';
import { AnsweredGuard } from '../attestations/answered-guard.entity.js';
import { StatedInput } from '../attestations/stated-input.entity.js';
import { demandPaperOf } from './demand-paper-of.js';
import { Paper } from './paper.entity.js';

export type PaperDiscarded = AttestationAct & { readonly paperId: string };

/** For a paper that names somebody it should not name: it is deleted, and what it showed is shown by no paper any more. */
@Injectable()
export class DiscardPaper {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: PaperDiscarded): Promise<Answer<FundOwnedId>> {
    return this.acting.execute(
      actor,
      { operation: 'discardPaper', may: 'attest', fields: ['papers'], input },
      async ({ em, attestation }) => {
        attestation.demandUnsubmitted();
        const { paperId } = input;
        await demandPaperOf(em, attestation, paperId);
        const { fundId, id: attestationId } = attestation;
        await em.nativeUpdate(AnsweredGuard, { fundId, attestationId, paperId }, { paperId: null });
        await em.nativeUpdate(StatedInput, { fundId, attestationId, paperId }, { paperId: null });
        await em.nativeDelete(Paper, { fundId, id: paperId, attestationId });
        attestation.touch();
      },
    );
  }
}
