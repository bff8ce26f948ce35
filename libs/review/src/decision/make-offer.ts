import { holdApplicants } from '@ledby/applications';
import { type Actor, dayOf, type FundOwnedId, globalIdOf, IllegalTransition, NotFound } from '@ledby/kernel';
import { tellPeople } from '@ledby/notices';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Decision } from './decision.entity.js';
import { Offer } from './offer.entity.js';

export type Offering = FundOwnedId & { readonly key: string; readonly expiresOn: string };

/** Puts an approved award to the applicants, once it is announced to them. */
@Injectable()
export class MakeOffer {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Offering): Promise<Answer<FundOwnedId>> {
    const { fundId, id, expiresOn } = input;
    demandInFund(this.policy, actor, 'change', 'Decision', fundId, 'Offers are made by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'makeOffer', key, input, fundId }, async (em, record, now) => {
      const failHandler = () => new NotFound('There is no such decision.');
      const decision = await em.findOneOrFail(Decision, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, failHandler });
      const { applicationId, windowId, kind, state, approvedAmount: amount, currency } = decision;
      const [applicant] = await holdApplicants(em, fundId, [applicationId]);
      const isMade = (await em.count(Offer, { fundId, id })) > 0;
      if (kind !== 'AWARD' || state !== 'APPROVED' || !amount || !currency || applicant?.announcedStatus !== 'AWARDED' || isMade) {
        throw new IllegalTransition('An award is offered once, when it is approved and announced.', {
          move: 'offer',
          status: isMade ? 'MADE' : state,
        });
      }
      const { organisationId } = applicant;
      const offer = Offer.make({ fundId, id, applicationId, windowId, organisationId, amount, currency, expiresOn }, dayOf(now));
      em.persist(offer);
      await tellPeople(em, { event: 'OFFER_MADE', subject: globalIdOf('ofr', fundId, id), fundId, organisationIds: [organisationId] });
      record.changed({ subjectType: 'Offer', subjectId: id, fields: ['state'] });
      return { fundId, id };
    });
  }
}
