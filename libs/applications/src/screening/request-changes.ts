import { type Actor, BadInput, dayOf, type FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnApplication, type ApplicationAct } from '../applying/act-on-application.js';
import { formOf } from '../applying/form-of.js';
import { tellApplicants } from '../outcome/tell-applicants.js';
import { type AskedChange, ChangeRequest } from './change-request.entity.js';

export type ChangesAsked = ApplicationAct & { readonly changes: readonly AskedChange[]; readonly dueOn: string };

/** Gives an application back for named answers. The deadline of the call has nothing to do with it: it was in time. */
@Injectable()
export class RequestChanges {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: ChangesAsked): Promise<Answer<FundOwnedId>> {
    const { changes, dueOn } = input;
    const fields = ['status', ...changes.map(({ question }) => `change:${question}`)];
    return this.acting.execute(actor, { operation: 'requestChanges', may: 'screen', fields, input }, async ({ em, application, now }) => {
      const form = await formOf(em, application);
      const unknown = changes.filter(({ question }) => form.asked(question) === undefined);
      if (unknown.length > 0 || new Set(changes.map(({ question }) => question)).size < changes.length) {
        throw new BadInput('Changes are asked of questions of the form, each once.', { field: 'changes' });
      }
      if (dueOn < dayOf(now)) {
        throw new BadInput('The day until which changes are awaited is still to come.', { field: 'dueOn' });
      }
      application.move('askChanges');
      await tellApplicants(em, application, 'CHANGES_ASKED');
      em.persist(ChangeRequest.of(application, { changes, dueOn }, actor.userId, now));
    });
  }
}
