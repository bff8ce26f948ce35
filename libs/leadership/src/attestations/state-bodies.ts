import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { demandConsistentBodies } from '../leadership-body.js';
import { AttestationInconsistent } from '../leadership.errors.js';
import { hasSeats, LayOutSeats } from '../seats/lay-out-seats.js';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';
import { type BodyStatement, StatedBody } from './stated-body.entity.js';

export type BodiesStated = AttestationAct & { readonly bodies: readonly BodyStatement[] };

/** Each body once: its seats are laid out with it, and people may answer for them from then on. */
@Injectable()
export class StateBodies {
  constructor(
    private readonly acting: ActOnAttestation,
    private readonly seats: LayOutSeats,
  ) {}

  execute(actor: Actor, input: BodiesStated): Promise<Answer<FundOwnedId>> {
    return this.acting.execute(
      actor,
      { operation: 'stateBodies', may: 'attest', fields: ['bodies'], input },
      async ({ em, attestation, now }) => {
        attestation.demandDraft('Bodies are stated while the attestation is a draft. When they change, begin a new one.');
        const { fundId, id: attestationId, organisationId, subjectKind } = attestation;
        const known = await em.find(StatedBody, { fundId, attestationId });
        if (input.bodies.some(({ kind }) => known.some(body => body.kind === kind))) {
          throw new AttestationInconsistent('A body that was stated keeps its seats. Take this draft back and begin a new one.', {
            rule: 'STATED_ONCE',
          });
        }
        demandConsistentBodies(
          subjectKind,
          [...known, ...input.bodies].map(body => ({ ...body, receipts: [] })),
          now,
        );
        for (const statement of input.bodies) {
          const body = StatedBody.of(attestation, statement);
          await em.persist(body).flush();
          if (hasSeats(body.kind)) {
            await this.seats.execute(em, { fundId, bodyId: body.id, organisationId, seats: body.seatsTotal });
          }
        }
        attestation.touch();
      },
    );
  }
}
