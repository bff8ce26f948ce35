import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnApplication, type ApplicationAct } from './act-on-application.js';
import { demandWhole } from './demand-whole.js';

/** An owner answers for every word of it: only a whole application is signed off, and a later change asks for another signature. */
@Injectable()
export class CertifyApplication {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: ApplicationAct): Promise<Answer<FundOwnedId>> {
    const fields = ['status', 'certifiedBy', 'certifiedAt'];
    return this.acting.execute(actor, { operation: 'certifyApplication', may: 'certify', fields, input }, async inHand => {
      await demandWhole(inHand);
      inHand.application.certify(actor.userId, inHand.now);
    });
  }
}
