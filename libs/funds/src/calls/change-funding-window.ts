import type { Actor, FundOwnedId } from '@ledby/kernel';
import { demandKnownPolicy } from '@ledby/leadership';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { WindowRevision } from '../funding-window.entity.js';
import { findWindow } from './find-call.js';

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
      record.changed({ subjectType: 'FundingWindow', subjectId: id, fields: window.change(wish, version) });
      return { fundId, id };
    });
  }
}
