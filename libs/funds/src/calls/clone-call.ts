import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { CallForProposals } from '../call-for-proposals.entity.js';
import { FundingWindow } from '../funding-window.entity.js';
import { CodeTaken } from '../funds.errors.js';
import { findCycle } from './find-call.js';
import { handOf, holdCall } from './hold-call.js';

export type CallCopy = FundOwnedId & {
  readonly key: string;
  readonly cycleId: string;
  readonly code: string;
  readonly title: string | null;
};

/** A past call as the draft of a new one, with a window of its own: its words and terms, without its dates and guests. */
@Injectable()
export class CloneCall {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: CallCopy): Promise<Answer<FundOwnedId>> {
    const { fundId, id, cycleId, code, title } = input;
    return this.commands.execute(actor, { operation: 'cloneCall', key, input, fundId }, async (em, record) => {
      const source = await holdCall(em, this.policy, actor, { fundId, id });
      const cycle = await findCycle(em, this.policy, actor, { fundId, id: cycleId });
      cycle.demandUnfinished();
      if ((await em.count(FundingWindow, { fundId, cycleId, code })) > 0) {
        throw new CodeTaken('The cycle has a window with this code already.', { field: 'code' });
      }
      const { kind, currency, earmark, minimumAmount, maximumAmount, maximumMonths, leadershipPolicy, isReserved, ...old } =
        await em.findOneOrFail(FundingWindow, { fundId, id });
      const kept = { kind, currency, earmark, minimumAmount, maximumAmount, maximumMonths, leadershipPolicy, isReserved };
      const window = FundingWindow.of(fundId, cycle, { ...kept, code, title: title ?? old.title });
      em.persist(window);
      await em.flush();
      const undated = { opensLocal: null, closesLocal: null, questionsUntilLocal: null };
      const call = CallForProposals.prepare(window, { ...source.terms, ...undated }, await handOf(em, actor));
      em.persist(call);
      record.changed({ subjectType: 'FundingWindow', subjectId: window.id, fields: ['cycleId', 'code', ...Object.keys(kept)] });
      record.changed({ subjectType: 'CallForProposals', subjectId: window.id, fields: ['status', ...Object.keys(call.terms)] });
      return { fundId, id: window.id };
    });
  }
}
