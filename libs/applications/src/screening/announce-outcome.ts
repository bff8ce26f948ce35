import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnApplication, type ApplicationAct } from '../applying/act-on-application.js';
import { tellApplicants } from '../outcome/tell-applicants.js';
import { sendLetter } from '../outcome/write-letter.js';

/** Until this, an applicant reads nothing of what was found or decided, and by no refusal either. */
@Injectable()
export class AnnounceOutcome {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: ApplicationAct): Promise<Answer<FundOwnedId>> {
    return this.acting.execute(
      actor,
      { operation: 'announceOutcome', may: 'screen', fields: ['announcedStatus'], input },
      async ({ em, application, now }) => {
        application.announce();
        await sendLetter(em, application, now);
        await tellApplicants(em, application, 'OUTCOME_ANNOUNCED');
      },
    );
  }
}
