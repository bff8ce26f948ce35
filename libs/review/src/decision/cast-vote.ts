import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demand } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AgendaItem } from './agenda-item.entity.js';
import { BoardVote } from './board-vote.entity.js';
import type { VoteChoice } from './count-votes.js';
import { holdSession } from './hold-session.js';

export type VoteCast = FundOwnedId & { readonly key: string; readonly choice: VoteChoice };

const absent = 'There is no such item.';

/** A trustee votes, and may change their mind until the session closes; whoever recuses themselves reads the item no more. */
@Injectable()
export class CastVote {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: VoteCast): Promise<Answer<FundOwnedId>> {
    const { fundId, id, choice } = input;
    return this.commands.execute(actor, { operation: 'castVote', key, input, fundId }, async (em, record, now) => {
      const failHandler = () => new NotFound(absent);
      const { sessionId } = await em.findOneOrFail(AgendaItem, { fundId, id }, { failHandler });
      const session = await holdSession(em, { fundId, id: sessionId });
      const item = await em.findOneOrFail(AgendaItem, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      demand(this.policy, actor, 'assess', 'AgendaItem', item, { absent, denied: 'Trustees vote who are free to.' });
      session.demandOpen();
      const vote = (await em.findOne(BoardVote, { fundId, itemId: id, trusteeId: actor.userId })) ?? BoardVote.by(actor.userId, item);
      vote.cast(choice, now);
      em.persist(vote);
      if (choice === 'RECUSED') {
        item.closeTo(actor.userId);
      }
      record.changed({ subjectType: 'AgendaItem', subjectId: id, fields: ['vote'] });
      return { fundId, id };
    });
  }
}
