import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { guardCodes } from '../guard.js';
import { leadingBodyOf } from '../leadership-body.js';
import { AttestationInconsistent } from '../leadership.errors.js';
import { longestTermInMonths, monthsLater } from '../term.js';
import { ActOnAttestation, type AttestationAct, type InHand } from './act-on-attestation.js';
import { AnsweredGuard } from './answered-guard.entity.js';
import type { AttestingRole } from './leadership-attestation.entity.js';
import { supersedeEarlier } from './same-subject.js';
import { StatedBody } from './stated-body.entity.js';

export type Attesting = AttestationAct & { readonly role: AttestingRole; readonly validUntil: Date | null };

/** At most twelve months, and for all of a month on one day: the end of a single one would point at it. */
function commonEnd(now: Date): Date {
  const end = monthsLater(now, longestTermInMonths);
  return new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), 1));
}

@Injectable()
export class Attest {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: Attesting): Promise<Answer<FundOwnedId>> {
    const fields = ['state', 'attestedByRole', 'attestedAt', 'validUntil'];
    return this.acting.execute(actor, { operation: 'attest', may: 'attest', fields, input }, async inHand => {
      const { em, attestation, now } = inHand;
      attestation.attest(input.role, input.validUntil ?? commonEnd(now), now);
      await demandWhole(inHand);
      await supersedeEarlier(em, attestation);
    });
  }
}

/** Later nothing can be added but papers, so what is attested says something about everything that is asked. */
async function demandWhole({ em, attestation }: InHand): Promise<void> {
  const { fundId, id: attestationId, subjectKind, replyStatus } = attestation;
  const answered = (await em.find(AnsweredGuard, { fundId, attestationId })).map(({ code }) => code);
  const open = guardCodes.filter(code => !answered.includes(code));
  if (open.length > 0) {
    throw new AttestationInconsistent('Every guard is answered, met or not, before it is attested.', {
      rule: 'GUARDS_ANSWERED',
      guards: open,
    });
  }
  const kind = leadingBodyOf[subjectKind];
  if (replyStatus !== 'RS201' && (await em.count(StatedBody, { fundId, attestationId, kind })) === 0) {
    throw new AttestationInconsistent('The body that leads is stated before it is attested.', { rule: 'LEADING_BODY', kind });
  }
}
