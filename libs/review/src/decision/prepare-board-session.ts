import { demandCall } from '@ledby/funds';
import { type Actor, BadInput, type FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { BoardSession, type SessionWish } from './board-session.entity.js';

export type SessionPreparation = SessionWish & { readonly key: string; readonly fundId: string; readonly windowId: string };

@Injectable()
export class PrepareBoardSession {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: SessionPreparation): Promise<Answer<FundOwnedId>> {
    const { fundId, windowId, ...wish } = input;
    demandInFund(this.policy, actor, 'change', 'BoardSession', fundId, 'Sessions of the Board are prepared by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'prepareBoardSession', key, input, fundId }, async (em, record) => {
      await demandCall(em, { fundId, windowId });
      if (wish.quorum < 1) {
        throw new BadInput('A Board decides with one trustee at least.', { field: 'quorum' });
      }
      const session = BoardSession.prepare(fundId, windowId, wish);
      em.persist(session);
      record.changed({ subjectType: 'BoardSession', subjectId: session.id, fields: ['title', 'heldOn', 'quorum'] });
      return { fundId, id: session.id };
    });
  }
}
