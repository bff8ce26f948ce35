import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { type VoteChoice, voteChoices } from './count-votes.js';

const BoardVoteSchema = defineEntity({
  name: 'BoardVote',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    itemId: p.uuid(),
    sessionId: p.uuid(),
    trusteeId: p.uuid(),
    choice: p.enum(voteChoices),
    castAt: p.datetime(),
    readerIds: p.array().$type<string[]>().columnType('uuid[]'),
  },
});

type Item = { readonly fundId: string; readonly id: string; readonly sessionId: string };

/** How one trustee votes on one item; read by the others once the session is closed. */
export class BoardVote extends BoardVoteSchema.class {
  static by(trusteeId: string, { fundId, id: itemId, sessionId }: Item): BoardVote {
    return Object.assign(new BoardVote(), { fundId, id: newId(), itemId, sessionId, trusteeId, readerIds: [trusteeId] });
  }

  cast(choice: VoteChoice, now: Date): void {
    Object.assign(this, { choice, castAt: now });
  }

  showTo(readerIds: readonly string[]): void {
    this.readerIds = [...new Set([this.trusteeId, ...readerIds])].toSorted();
  }
}
BoardVoteSchema.setClass(BoardVote);
