import { type Actor, type FundOwnedId, IllegalTransition, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { CallForProposals, Surroundings } from '../call-for-proposals.entity.js';
import type { ProposalCallMove } from '../call-for-proposals.workflow.js';
import { FundingWindow } from '../funding-window.entity.js';
import type { CallInvitation } from './call-invitation.entity.js';
import { DeadlineExtension } from './deadline-extension.entity.js';
import { handOf, holdCall } from './hold-call.js';
import { invitedTo, keepReaders } from './keep-readers.js';

export type CallForProposalsMove = FundOwnedId & {
  readonly key: string;
  readonly version: number;
  readonly move: ProposalCallMove;
  /** Why, for all who read the call: said when what was published is cancelled. */
  readonly notice: string | null;
};

@Injectable()
export class MoveCall {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: CallForProposalsMove): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, move, notice } = input;
    return this.commands.execute(actor, { operation: 'moveCall', key, input, fundId }, async (em, record) => {
      const call = await holdCall(em, this.policy, actor, { fundId, id });
      call.demandVersion(version);
      const invited = await invitedTo(em, call);
      call.move(move, await handOf(em, actor), await this.surroundings(em, call, invited), notice);
      await keepReaders(em, call, invited);
      record.changed({ subjectType: 'CallForProposals', subjectId: id, fields: ['status', ...(notice === null ? [] : ['notice'])] });
      if (move === 'PUBLISH') {
        await this.announce(em, call);
        record.changed({ subjectType: 'FundingWindow', subjectId: id, fields: ['closesAt', 'closesZone'] });
      }
      return { fundId, id };
    });
  }

  private async surroundings(
    em: EntityManager,
    { fundId, id }: CallForProposals,
    invited: readonly CallInvitation[],
  ): Promise<Surroundings> {
    const [last] = await em.find(DeadlineExtension, { fundId, callId: id }, { orderBy: { until: 'desc' }, limit: 1 });
    return { guests: invited.filter(({ isDummy }) => !isDummy).length, lastExtension: last?.until ?? null };
  }

  /** The window is what the rest of the fund's books look at, so it closes when its call does. */
  private async announce(em: EntityManager, { fundId, id, closesAt, zone }: CallForProposals): Promise<void> {
    const window = await em.findOneOrFail(FundingWindow, { fundId, id }, { failHandler: () => new NotFound('There is no such window.') });
    if (window.status !== 'OPEN') {
      throw new IllegalTransition('The cycle of this call is not open. Open it first, then publish the call.', { move: 'PUBLISH' });
    }
    window.close(closesAt ?? null, zone ?? null);
  }
}
