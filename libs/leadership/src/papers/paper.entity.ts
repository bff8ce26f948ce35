import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { LeadershipAttestation } from '../attestations/leadership-attestation.entity.js';
import { evidenceKinds, type EvidenceKind } from '../guard.js';

export const paperMediaTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type PaperMediaType = (typeof paperMediaTypes)[number];

const PaperSchema = defineEntity({
  name: 'Paper',
  schema: 'restricted',
  tableName: 'leadership_paper',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    attestationId: p.uuid(),
    organisationId: p.uuid(),
    kind: p.enum(evidenceKinds),
    mediaType: p.enum(paperMediaTypes),
    sizeBytes: p.integer(),
    sha256: p.blob(),
    content: p.blob().lazy(),
    givenAt: p.datetime(),
  },
});

export type PaperBytes = { readonly mediaType: PaperMediaType; readonly content: Buffer; readonly sha256: Buffer };

/** A governance paper. The name of the file is not kept, for names of files name people. */
export class Paper extends PaperSchema.class {
  static of({ fundId, id: attestationId, organisationId }: LeadershipAttestation, kind: EvidenceKind, bytes: PaperBytes, now: Date): Paper {
    return Object.assign(new Paper(), {
      fundId,
      id: newId(),
      attestationId,
      organisationId,
      kind,
      ...bytes,
      sizeBytes: bytes.content.length,
      givenAt: now,
    });
  }
}
PaperSchema.setClass(Paper);
