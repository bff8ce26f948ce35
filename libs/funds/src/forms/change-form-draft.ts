import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { findFormVersion } from './find-form-version.js';
import { readDefinition } from './read-definition.js';

export type FormDraftChange = FundOwnedId & { readonly key: string; readonly version: number; readonly definition: unknown };

@Injectable()
export class ChangeFormDraft {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: FormDraftChange): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    const definition = readDefinition(input.definition);
    return this.commands.execute(actor, { operation: 'changeFormDraft', key, input, fundId }, async (em, record, now) => {
      const draft = await findFormVersion(em, this.policy, actor, { fundId, id });
      draft.change(definition, version, now);
      record.changed({ subjectType: 'FormVersion', subjectId: id, fields: ['definition'] });
      return { fundId, id };
    });
  }
}
