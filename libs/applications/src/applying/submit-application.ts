import { demandInTime } from '@ledby/funds';
import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { receiptNumber } from '../receipt-number.js';
import { ActOnApplication, type ApplicationAct } from './act-on-application.js';
import { whatWasSigned } from './demand-whole.js';
import { keepRevision } from './keep-revision.js';

async function receipt(em: EntityManager, at: Date): Promise<string> {
  const [row] = await em.execute<{ running: string }[]>(`select nextval('application_receipt')::text as running`);
  if (row === undefined) {
    throw new Error('The database gave no receipt number.');
  }
  return receiptNumber(at.getUTCFullYear(), Number(row.running));
}

/** Handed in once, in time, whole and signed off. Sent again by a poor line, it is the same submission with the same receipt. */
@Injectable()
export class SubmitApplication {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: ApplicationAct): Promise<Answer<FundOwnedId>> {
    const fields = ['status', 'receiptNumber', 'submittedAt', 'requestedAmount'];
    return this.acting.execute(actor, { operation: 'submitApplication', may: 'change', fields, input }, async inHand => {
      const { em, application } = inHand;
      const { requested, ...answers } = await whatWasSigned(inHand);
      const { fundId, windowId, organisationId } = application;
      // The database says when it is, whatever the clocks of this process and of the applicant say.
      const at = await demandInTime(em, { fundId, windowId, organisationId });
      application.submit(await receipt(em, at), requested, at);
      await keepRevision(em, application, { number: 1, by: actor.userId, at, ...answers });
    });
  }
}
