import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { holdAttestation } from '../attestations/hold-attestation.js';
import type { EvidenceKind } from '../guard.js';
import { PaperRefused } from '../leadership.errors.js';
import { enterRestricted } from '@ledby/platform';
import { readPaper } from './paper-content.js';
import { Paper } from './paper.entity.js';

export type PaperGiven = {
  readonly key: string;
  readonly fundId: string;
  readonly attestationId: string;
  readonly kind: EvidenceKind;
  readonly saidToBe: string;
  readonly content: Buffer;
};

const mostPapers = 20;

@Injectable()
export class GivePaper {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, saidToBe, content: sent, ...about }: PaperGiven): Promise<Answer<FundOwnedId>> {
    const { fundId, attestationId, kind } = about;
    const paper = readPaper(sent, saidToBe);
    const sha256 = createHash('sha256').update(paper.content).digest();
    const command = { operation: 'givePaper', key, input: { ...about, sha256: sha256.toString('hex') }, fundId };
    return this.commands.execute(actor, command, async (em, record, now) => {
      const id = await enterRestricted(em, async () => {
        const attestation = await holdAttestation(em, this.policy, actor, 'attest', { fundId, id: attestationId });
        attestation.demandUnsubmitted();
        const known = await em.findOne(Paper, { fundId, attestationId, sha256 });
        if (known === null && (await em.count(Paper, { fundId, attestationId })) >= mostPapers) {
          throw new PaperRefused(`An attestation holds at most ${mostPapers} papers.`, { problem: 'TOO_MANY' });
        }
        const given = known ?? Paper.of(attestation, kind, { ...paper, sha256 }, now);
        em.persist(given);
        return given.id;
      });
      record.changed({ subjectType: 'LeadershipPaper', subjectId: id, fields: ['kind', 'content'] });
      return { fundId, id };
    });
  }
}
