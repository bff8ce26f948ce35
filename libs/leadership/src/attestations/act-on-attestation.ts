import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, enterRestricted } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { RecomputeStanding } from '../standings/recompute-standing.js';
import { type AttestationRight, holdAttestation } from './hold-attestation.js';
import type { LeadershipAttestation } from './leadership-attestation.entity.js';

/** Sent by everyone who acts on an attestation: which one, and in which version they saw it. */
export type AttestationAct = FundOwnedId & { readonly key: string; readonly version: number };

export type Act<I extends AttestationAct> = {
  readonly operation: string;
  readonly may: AttestationRight;
  /** Names of what changes, for the audit; never what it changes to. */
  readonly fields: readonly string[];
  readonly input: I;
};

export type InHand = { readonly em: EntityManager; readonly attestation: LeadershipAttestation; readonly actor: Actor; readonly now: Date };

/** What every verb on an attestation has in common: who may, the lock, the version, and where the subject stands afterwards. */
@Injectable()
export class ActOnAttestation {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly standing: RecomputeStanding,
  ) {}

  execute<I extends AttestationAct>(
    actor: Actor,
    { operation, may, fields, input: { key, ...input } }: Act<I>,
    work: (inHand: InHand) => Promise<FundOwnedId | void>,
  ): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    return this.commands.execute(actor, { operation, key, input, fundId }, async (em, record, now) => {
      const { subject, touched } = await enterRestricted(em, async () => {
        const attestation = await holdAttestation(em, this.policy, actor, may, { fundId, id });
        attestation.demandVersion(version);
        return { subject: attestation.subject, touched: (await work({ em, attestation, actor, now })) ?? { fundId, id } };
      });
      await this.standing.execute(em, subject, now);
      record.changed({ subjectType: 'LeadershipAttestation', subjectId: touched.id, fields });
      return touched;
    });
  }
}
