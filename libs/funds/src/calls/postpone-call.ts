import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { FundingWindow } from '../funding-window.entity.js';
import { handOf, holdCall } from './hold-call.js';

export type CallPostponement = FundOwnedId & {
  readonly key: string;
  readonly version: number;
  readonly closesLocal: string;
  readonly notice: string;
};

/** More time for all alike, said to all; one applicant's own is a DeadlineExtension. */
@Injectable()
export class PostponeCall {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: CallPostponement): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, closesLocal, notice } = input;
    return this.commands.execute(actor, { operation: 'postponeCall', key, input, fundId }, async (em, record) => {
      const call = await holdCall(em, this.policy, actor, { fundId, id });
      call.demandVersion(version);
      call.postpone(closesLocal, notice, await handOf(em, actor));
      const window = await em.findOneOrFail(FundingWindow, { fundId, id });
      window.close(call.closesAt ?? null, call.zone ?? null);
      record.changed({ subjectType: 'CallForProposals', subjectId: id, fields: ['closesAt', 'closesLocal', 'notice'] });
      record.changed({ subjectType: 'FundingWindow', subjectId: id, fields: ['closesAt'] });
      return { fundId, id };
    });
  }
}
