import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { guardCodes, type Guard, type GuardCode } from '../guard.js';
import type { LeadershipAttestation } from './leadership-attestation.entity.js';

const AnsweredGuardSchema = defineEntity({
  name: 'AnsweredGuard',
  schema: 'restricted',
  tableName: 'leadership_guard',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    attestationId: p.uuid(),
    organisationId: p.uuid(),
    code: p.enum(guardCodes),
    met: p.boolean(),
    paperId: p.uuid().nullable(),
  },
});

export type GuardAnswer = { readonly code: GuardCode; readonly met: boolean; readonly paperId: string | null };

export class AnsweredGuard extends AnsweredGuardSchema.class {
  static of({ fundId, id: attestationId, organisationId }: LeadershipAttestation, answer: GuardAnswer): AnsweredGuard {
    return Object.assign(new AnsweredGuard(), { fundId, id: newId(), attestationId, organisationId, ...answer });
  }

  get fact(): Guard {
    return { code: this.code, met: this.met, evidence: this.paperId ?? null };
  }
}
AnsweredGuardSchema.setClass(AnsweredGuard);
