import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { handOf, holdCall } from '../calls/hold-call.js';
import { FormNotSound } from '../funds.errors.js';
import { FormVersion } from './form-version.entity.js';

export type FormOfCall = FundOwnedId & { readonly key: string; readonly version: number; readonly formVersionId: string };

@Injectable()
export class ChooseFormOfCall {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: FormOfCall): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, formVersionId } = input;
    return this.commands.execute(actor, { operation: 'chooseFormOfCall', key, input, fundId }, async (em, record) => {
      const call = await holdCall(em, this.policy, actor, { fundId, id });
      call.demandVersion(version);
      call.demandDraft();
      const failHandler = () => new NotFound('There is no such form.');
      const form = await em.findOneOrFail(FormVersion, { fundId, id: formVersionId }, { failHandler });
      if (form.status !== 'PUBLISHED') {
        throw new FormNotSound('A call takes a form that is published and in force.', { status: form.status });
      }
      call.formVersionId = form.id;
      call.touch(await handOf(em, actor));
      record.changed({ subjectType: 'CallForProposals', subjectId: id, fields: ['formVersionId'] });
      return { fundId, id };
    });
  }
}
