import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { demandPaperOf } from '../papers/demand-paper-of.js';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';
import { AnsweredGuard, type GuardAnswer } from './answered-guard.entity.js';

export type GuardsAnswered = AttestationAct & { readonly guards: readonly GuardAnswer[] };

/** Each guard with the governance paper that shows it. What is left out stays as it was answered before. */
@Injectable()
export class AnswerGuards {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: GuardsAnswered): Promise<Answer<FundOwnedId>> {
    return this.acting.execute(
      actor,
      { operation: 'answerGuards', may: 'attest', fields: ['guards'], input },
      async ({ em, attestation }) => {
        attestation.demandUnsubmitted();
        const { fundId, id: attestationId } = attestation;
        const known = new Map((await em.find(AnsweredGuard, { fundId, attestationId })).map(guard => [guard.code, guard]));
        for (const answer of input.guards) {
          await demandPaperOf(em, attestation, answer.paperId);
          const guard = Object.assign(known.get(answer.code) ?? AnsweredGuard.of(attestation, answer), answer);
          known.set(answer.code, guard);
          em.persist(guard);
        }
        attestation.touch();
      },
    );
  }
}
