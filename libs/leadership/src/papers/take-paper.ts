import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, contextOf, enterFund, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { type PaperMediaType, Paper } from './paper.entity.js';

export type PaperTaken = { readonly mediaType: PaperMediaType; readonly content: Buffer };

/** For those who may verify and for the organisation that gave it; to everybody else there is no such paper. */
@Injectable()
export class TakePaper {
  constructor(
    private readonly em: EntityManager,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, keys: FundOwnedId): Promise<PaperTaken> {
    const session = { variables: variablesOf(contextOf(actor)), role: 'ledby_lead' };
    return this.em.fork({ clear: true, session }).transactional(async em => {
      const paper = await em.findOne(Paper, { ...keys }, { populate: ['content'] });
      const may = (right: string) => paper !== null && this.policy.allows(actor, right, 'LeadershipAttestation', paper);
      if (paper === null || !(may('verify') || may('attest'))) {
        throw new NotFound('There is no such paper.');
      }
      // The download is noted in the fund of the paper, as each read of a sensitive fact is.
      await enterFund(em, keys.fundId);
      await em.execute(`select app.note_sensitive_read('LeadershipPaper.content', true)`);
      return { mediaType: paper.mediaType, content: Buffer.from(paper.content) };
    });
  }
}
