import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { CycleRevision } from '../grant-cycle.entity.js';
import { findCycle } from './find-call.js';

export type GrantCycleChange = CycleRevision & FundOwnedId & { readonly key: string; readonly version: number };

@Injectable()
export class ChangeGrantCycle {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: GrantCycleChange): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, ...wish } = input;
    return this.commands.execute(actor, { operation: 'changeGrantCycle', key, input, fundId }, async (em, record) => {
      const cycle = await findCycle(em, this.policy, actor, { fundId, id });
      record.changed({ subjectType: 'GrantCycle', subjectId: id, fields: cycle.change(wish, version) });
      return { fundId, id };
    });
  }
}
