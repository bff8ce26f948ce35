import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnApplication, type ApplicationAct } from '../applying/act-on-application.js';
import { demandWhole } from '../applying/demand-whole.js';
import { keepRevision } from '../applying/keep-revision.js';
import { nextRevision } from '../applying/next-revision.js';
import { tellOfficers } from '../outcome/tell-applicants.js';
import { openRequest } from './open-request.js';

/** Hands in anew what was asked for, as another revision; an owner answers for it, as for the first. */
@Injectable()
export class AnswerChanges {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: ApplicationAct): Promise<Answer<FundOwnedId>> {
    const act = { operation: 'answerChanges', may: 'certify', fields: ['status', 'revision'], input } as const;
    return this.acting.execute(actor, act, async inHand => {
      const { em, application, now } = inHand;
      const { requested, ...answers } = await demandWhole(inHand);
      application.resubmit(requested);
      (await openRequest(em, application))?.answer(now);
      await tellOfficers(em, application, 'CHANGES_ANSWERED');
      const number = await nextRevision(em, application);
      await keepRevision(em, application, { number, by: actor.userId, at: now, ...answers });
    });
  }
}
