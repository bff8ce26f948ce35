import { type Actor, type FundOwnedId, globalIdOf, NotFound } from '@ledby/kernel';
import { tellPeople } from '@ledby/notices';
import { AccessPolicy, type Answer, Commands, demand, enterFund } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { giveBackAward } from './give-back-award.js';
import { holdTerms } from './hold-terms.js';
import { Offer } from './offer.entity.js';

export type OfferAnswer = FundOwnedId & {
  readonly key: string;
  readonly version: number;
  readonly accepts: boolean;
  /** Whether the organisation may be named among the results. */
  readonly mayBeNamed: boolean;
};

const absent = 'There is no such offer.';

/** An owner of the organisation accepts an award or turns it down; what is turned down is free for the next in rank. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: OfferAnswer): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, accepts, mayBeNamed } = input;
    return this.commands.execute(actor, { operation: 'answerOffer', key, input, fundId }, async (em, record, now) => {
      const found = await em.findOneOrFail(Offer, { fundId, id }, { failHandler: () => new NotFound(absent) });
      demand(this.policy, actor, 'certify', 'Offer', found, { absent, denied: 'An offer is answered by an owner of the organisation.' });
      await enterFund(em, fundId);
      const terms = await holdTerms(em, fundId, found.windowId);
      const offer = await em.findOneOrFail(Offer, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      offer.demandVersion(version);
      offer.answer(accepts, mayBeNamed, actor.userId, now);
      if (!accepts) {
        await giveBackAward(em, offer, terms, 'turnDown', null);
      }
      await tellPeople(em, { event: 'OFFER_ANSWERED', subject: globalIdOf('ofr', fundId, id), fundId, roles: ['OFFICER'] });
      record.changed({ subjectType: 'Offer', subjectId: id, fields: ['state'] });
      return { fundId, id };
    });
  }
}
