import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { GrantRevision } from '../grant.entity.js';
import { findGrant } from './find-grant.js';

export type GrantChange = GrantRevision & FundOwnedId & { readonly key: string; readonly version: number };

@Injectable()
export class ChangeGrant {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: GrantChange): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, ...wish } = input;
    return this.commands.execute(actor, { operation: 'changeGrant', key, input, fundId }, async (em, record) => {
      const grant = await findGrant(
        em,
        this.policy,
        actor,
        { fundId, id },
        { action: 'change', subject: 'Grant', denied: 'A grant is kept by the officers of its fund.' },
      );
      record.changed({ subjectType: 'Grant', subjectId: id, fields: grant.change(wish, version) });
      return { fundId, id };
    });
  }
}
