import { BadInput, Conflict, dayOf, IllegalTransition } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { nextOfferState, type OfferState, offerStates } from './decision.workflow.js';

const OfferSchema = defineEntity({
  name: 'Offer',
  properties: {
    fundId: p.uuid().primary(),
    /** The id of its decision. */
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    windowId: p.uuid(),
    organisationId: p.uuid(),
    amount: p.decimal('string'),
    currency: p.text(),
    expiresOn: p.date(),
    state: p.enum(Object.keys(offerStates) as OfferState[]),
    mayBeNamed: p.boolean().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

type Of = Pick<Offer, 'fundId' | 'id' | 'applicationId' | 'windowId' | 'organisationId' | 'amount' | 'currency' | 'expiresOn'>;

/** An award as it is put to the applicants: theirs to accept or turn down until a day. */
export class Offer extends OfferSchema.class {
  static make(of: Of, today: string): Offer {
    if (of.expiresOn < today) {
      throw new BadInput('An offer stands until a day that is still to come.', { field: 'expiresOn' });
    }
    return Object.assign(new Offer(), { ...of, state: 'MADE' as const, version: 1 });
  }

  demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('This offer was answered elsewhere first. Reload and try again.');
    }
  }

  /** On its last day an offer still stands, whatever the hour. */
  answer(accepts: boolean, mayBeNamed: boolean, by: string, now: Date): void {
    this.state = nextOfferState(accepts ? 'accept' : 'turnDown', this.state);
    if (dayOf(now) > this.expiresOn) {
      throw new IllegalTransition('This offer stood until a day that has passed. Ask the fund.', { move: 'accept', status: 'MADE' });
    }
    Object.assign(this, { mayBeNamed: accepts && mayBeNamed, answeredBy: by, answeredAt: now });
  }

  lapse(by: string, now: Date): void {
    this.state = nextOfferState('lapse', this.state);
    if (dayOf(now) <= this.expiresOn) {
      throw new IllegalTransition('An offer lapses after the day until which it stands.', { move: 'lapse', status: 'MADE' });
    }
    Object.assign(this, { answeredBy: by, answeredAt: now });
  }
}
OfferSchema.setClass(Offer);
