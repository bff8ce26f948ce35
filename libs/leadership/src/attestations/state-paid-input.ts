import { type Actor, dayOf, type FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { AttestationInconsistent } from '../leadership.errors.js';
import { demandPaperOf } from '../papers/demand-paper-of.js';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';
import { type InputStatement, StatedInput } from './stated-input.entity.js';

export type PaidInputStated = AttestationAct & InputStatement;

const mostInputs = 20;

/** That people with lived experience were heard about the work and paid for it, with the paper that shows it. */
@Injectable()
export class StatePaidInput {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: PaidInputStated): Promise<Answer<FundOwnedId>> {
    const { area, givenOn, paid, paperId } = input;
    return this.acting.execute(
      actor,
      { operation: 'statePaidInput', may: 'attest', fields: ['inputs'], input },
      async ({ em, attestation, now }) => {
        attestation.demandUnsubmitted();
        await demandPaperOf(em, attestation, paperId);
        const { fundId, id: attestationId } = attestation;
        const known = await em.find(StatedInput, { fundId, attestationId });
        const same = known.find(other => other.area === area && other.givenOn === givenOn);
        if (same === undefined && known.length >= mostInputs) {
          throw new AttestationInconsistent(`An attestation states at most ${mostInputs} inputs.`, { rule: 'MOST_INPUTS' });
        }
        em.persist(Object.assign(same ?? StatedInput.of(attestation, { area, givenOn, paid, paperId }, dayOf(now)), { paid, paperId }));
        attestation.touch();
      },
    );
  }
}
