import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { CodeTaken } from '../funds.errors.js';
import { findFormVersion } from './find-form-version.js';
import { FormVersion } from './form-version.entity.js';

export type NextFormVersion = FundOwnedId & { readonly key: string };

@Injectable()
export class StartFormVersion {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  /** A changed mind is a new version beside the old one; it begins as a copy of any of them. */
  execute(actor: Actor, { key, ...input }: NextFormVersion): Promise<Answer<FundOwnedId>> {
    const { fundId, id } = input;
    return this.commands.execute(actor, { operation: 'startFormVersion', key, input, fundId }, async (em, record, now) => {
      const { formId, definition } = await findFormVersion(em, this.policy, actor, { fundId, id });
      const [last] = await em.find(FormVersion, { fundId, formId }, { orderBy: { number: 'desc' }, limit: 1 });
      if (last === undefined || last.status === 'DRAFT' || (await em.count(FormVersion, { fundId, formId, status: 'DRAFT' })) > 0) {
        throw new CodeTaken('A draft of this form is being written already. Go on with it.', { field: 'id' });
      }
      const next = FormVersion.draft({ fundId, formId, number: last.number + 1 }, definition, now);
      em.persist(next);
      record.changed({ subjectType: 'FormVersion', subjectId: next.id, fields: ['number', 'definition'] });
      return { fundId, id: next.id };
    });
  }
}
