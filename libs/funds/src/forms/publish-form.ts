import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { findFormVersion } from './find-form-version.js';
import { FormVersion } from './form-version.entity.js';

export type FormStep = FundOwnedId & { readonly key: string; readonly version: number };

@Injectable()
export class PublishForm {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  /** One version of a form is in force: the one before it retires, and stays with those who were given it. */
  execute(actor: Actor, { key, ...input }: FormStep): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    return this.commands.execute(actor, { operation: 'publishForm', key, input, fundId }, async (em, record, now) => {
      const draft = await findFormVersion(em, this.policy, actor, { fundId, id });
      const inForce = await em.findOne(FormVersion, { fundId, formId: draft.formId, status: 'PUBLISHED' });
      if (inForce !== null && inForce !== draft) {
        inForce.retire(null);
        // Two in force at once is what the database refuses, even for a moment.
        await em.flush();
        record.changed({ subjectType: 'FormVersion', subjectId: inForce.id, fields: ['status'] });
      }
      draft.publish(version, now);
      record.changed({ subjectType: 'FormVersion', subjectId: id, fields: ['status'] });
      return { fundId, id };
    });
  }
}
