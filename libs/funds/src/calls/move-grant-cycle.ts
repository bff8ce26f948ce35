import { type Actor, type FundOwnedId, IllegalTransition } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { CallForProposals } from '../call-for-proposals.entity.js';
import type { CallMove } from '../call.workflow.js';
import { FundingWindow } from '../funding-window.entity.js';
import { findCycle } from './find-call.js';

export type GrantCycleMove = FundOwnedId & { readonly key: string; readonly version: number; readonly move: CallMove };

@Injectable()
export class MoveGrantCycle {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: GrantCycleMove): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, move } = input;
    return this.commands.execute(actor, { operation: 'moveGrantCycle', key, input, fundId }, async (em, record) => {
      const cycle = await findCycle(em, this.policy, actor, { fundId, id });
      const before = cycle.status;
      cycle.move(move, version);
      record.changed({ subjectType: 'GrantCycle', subjectId: id, fields: ['status'] });
      const windows = await em.find(FundingWindow, { fundId, cycleId: id }, { orderBy: { id: 'asc' } });
      const published = { fundId, id: windows.map(window => window.id), status: 'PUBLISHED' as const };
      if (move === 'WITHDRAW' && (await em.count(CallForProposals, published)) > 0) {
        throw new IllegalTransition('A call of this cycle is published. Close or cancel the call first.', { move, status: before });
      }
      windows
        .filter(window => window.follow(before, cycle.status))
        .forEach(window => record.changed({ subjectType: 'FundingWindow', subjectId: window.id, fields: ['status'] }));
      return { fundId, id };
    });
  }
}
