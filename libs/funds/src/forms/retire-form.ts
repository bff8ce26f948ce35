import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { findFormVersion } from './find-form-version.js';
import type { FormStep } from './publish-form.js';

@Injectable()
export class RetireForm {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: FormStep): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    return this.commands.execute(actor, { operation: 'retireForm', key, input, fundId }, async (em, record) => {
      (await findFormVersion(em, this.policy, actor, { fundId, id })).retire(version);
      record.changed({ subjectType: 'FormVersion', subjectId: id, fields: ['status'] });
      return { fundId, id };
    });
  }
}
