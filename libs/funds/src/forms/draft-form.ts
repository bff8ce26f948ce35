import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CodeTaken } from '../funds.errors.js';
import { Form } from './form.entity.js';
import type { FormDefinition } from './form-definition.js';
import { FormVersion } from './form-version.entity.js';
import { readDefinition } from './read-definition.js';

export type NewForm = { readonly key: string; readonly fundId: string; readonly code: string; readonly definition: unknown };

@Injectable()
export class DraftForm {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewForm): Promise<Answer<FundOwnedId>> {
    const { fundId, code } = input;
    demandInFund(this.policy, actor, 'create', 'FormVersion', fundId, 'Forms are kept by the officers of the fund.');
    const definition = readDefinition(input.definition);
    return this.commands.execute(actor, { operation: 'draftForm', key, input, fundId }, async (em, record, now) => {
      const version = await addForm(em, fundId, code, definition, now);
      record.changed({ subjectType: 'FormVersion', subjectId: version.id, fields: ['code', 'definition'] });
      return { fundId, id: version.id };
    });
  }
}

/** A form with its first version, a draft. */
export async function addForm(
  em: EntityManager,
  fundId: string,
  code: string,
  definition: FormDefinition,
  now: Date,
): Promise<FormVersion> {
  if ((await em.count(Form, { fundId, code })) > 0) {
    throw new CodeTaken('The fund has a form with this code already. Start its next version instead.', { field: 'code' });
  }
  const form = Form.of(fundId, code, definition.title[definition.languages[0]] ?? code);
  em.persist(form);
  await em.flush();
  const version = FormVersion.draft({ fundId, formId: form.id, number: 1 }, definition, now);
  em.persist(version);
  return version;
}
