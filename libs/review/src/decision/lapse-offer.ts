import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { giveBackAward } from './give-back-award.js';
import { holdTerms } from './hold-terms.js';
import { Offer } from './offer.entity.js';

export type OfferLapse = FundOwnedId & { readonly key: string; readonly version: number };

/** An officer ends an offer that nobody has answered in time; never by itself, for a poor line is no answer. */
@Injectable()
export class LapseOffer {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: OfferLapse): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    demandInFund(this.policy, actor, 'change', 'Decision', fundId, 'Offers are ended by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'lapseOffer', key, input, fundId }, async (em, record, now) => {
      const { windowId } = await em.findOneOrFail(Offer, { fundId, id }, { failHandler: () => new NotFound('There is no such offer.') });
      const terms = await holdTerms(em, fundId, windowId);
      const offer = await em.findOneOrFail(Offer, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      offer.demandVersion(version);
      offer.lapse(actor.userId, now);
      await giveBackAward(em, offer, terms, 'lapse', { text: 'The offer was not answered by its day.', amount: null });
      record.changed({ subjectType: 'Offer', subjectId: id, fields: ['state'] });
      return { fundId, id };
    });
  }
}
