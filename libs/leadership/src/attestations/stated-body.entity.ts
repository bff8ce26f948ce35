import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { bodyKinds, type LeadershipBody } from '../leadership-body.js';
import type { LeadershipAttestation } from './leadership-attestation.entity.js';

const StatedBodySchema = defineEntity({
  name: 'StatedBody',
  schema: 'restricted',
  tableName: 'leadership_body',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    attestationId: p.uuid(),
    organisationId: p.uuid(),
    kind: p.enum(bodyKinds),
    seatsTotal: p.integer(),
    hasVote: p.boolean(),
    controlsBudget: p.boolean(),
  },
});

export type BodyStatement = Omit<LeadershipBody, 'receipts'>;

export class StatedBody extends StatedBodySchema.class {
  static of({ fundId, id: attestationId, organisationId }: LeadershipAttestation, statement: BodyStatement): StatedBody {
    return Object.assign(new StatedBody(), { fundId, id: newId(), attestationId, organisationId, ...statement });
  }
}
StatedBodySchema.setClass(StatedBody);
