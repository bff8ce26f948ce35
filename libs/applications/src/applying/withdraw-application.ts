import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnApplication, type ApplicationAct } from './act-on-application.js';

/** Taken back at any time before the decision; the organisation may then apply anew while the call is open. */
@Injectable()
export class WithdrawApplication {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: ApplicationAct): Promise<Answer<FundOwnedId>> {
    return this.acting.execute(actor, { operation: 'withdrawApplication', may: 'certify', fields: ['status'], input }, ({ application }) =>
      application.withdraw(),
    );
  }
}
