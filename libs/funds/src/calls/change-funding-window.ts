import type { Actor, FundOwnedId } from '@ledby/kernel';
import { demandKnownPolicy } from '@ledby/leadership';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { CallForProposals } from '../call-for-proposals.entity.js';
import type { WindowRevision } from '../funding-window.entity.js';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { findWindow } from './find-call.js';
import { handOf } from './hold-call.js';

export type FundingWindowChange = WindowRevision & FundOwnedId & { readonly key: string; readonly version: number };

@Injectable()
export class ChangeFundingWindow {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: FundingWindowChange): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, ...wish } = input;
    return this.commands.execute(actor, { operation: 'changeFundingWindow', key, input, fundId }, async (em, record) => {
      const window = await findWindow(em, this.policy, actor, { fundId, id });
      if (wish.leadershipPolicy) {
        await demandKnownPolicy(em, fundId, wish.leadershipPolicy);
      }
      await this.tellCall(em, actor, { fundId, id }, wish);
      record.changed({ subjectType: 'FundingWindow', subjectId: id, fields: window.change(wish, version) });
      return { fundId, id };
    });
  }

  /** The terms of a window are those of its call: a draft is seen anew with them, and what was checked keeps them. */
  private async tellCall(em: EntityManager, actor: Actor, { fundId, id }: FundOwnedId, wish: WindowRevision): Promise<void> {
    if (Object.values({ ...wish, isReserved: undefined }).every(value => value === undefined)) {
      return;
    }
    const call = await em.findOne(CallForProposals, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (call !== null) {
      call.demandDraft();
      call.touch(await handOf(em, actor));
    }
  }
}
