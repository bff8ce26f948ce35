import { holdApplicants } from '@ledby/applications';
import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { AgendaItem } from './agenda-item.entity.js';
import { BoardVote } from './board-vote.entity.js';
import { Decision } from './decision.entity.js';
import { demandRanksFree } from './demand-ranks-free.js';
import { demandNoneWaiting } from './demand-none-waiting.js';
import { holdTerms } from './hold-terms.js';
import { holdSession } from './hold-session.js';
import type { SessionAct } from './open-board-session.js';

/** Counts the votes, writes the minutes down, and proposes what the Board has carried, for approval by whoever may. */
@Injectable()
export class CloseBoardSession {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: SessionAct & { readonly minutes: string }): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, minutes } = input;
    demandInFund(this.policy, actor, 'change', 'BoardSession', fundId, 'Sessions of the Board are closed by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'closeBoardSession', key, input, fundId }, async (em, record, now) => {
      const session = await holdSession(em, { fundId, id });
      await holdTerms(em, fundId, session.windowId);
      session.demandVersion(version);
      session.close(minutes, now);
      const votes = Map.groupBy(await em.find(BoardVote, { fundId, sessionId: id }), ({ itemId }) => itemId);
      const items = await em.find(AgendaItem, { fundId, sessionId: id }, { orderBy: { place: 'asc' } });
      for (const item of items) {
        const cast = votes.get(item.id) ?? [];
        item.count(
          cast.map(({ choice }) => choice),
          session.quorum,
        );
        cast.forEach(vote => vote.showTo(item.readerIds));
      }
      const applicants = await holdApplicants(
        em,
        fundId,
        items.map(({ applicationId }) => applicationId),
      );
      const withdrawn = new Set(applicants.filter(({ status }) => status === 'WITHDRAWN').map(applicant => applicant.id));
      const carried = items.filter(({ isCarried, applicationId }) => isCarried && !withdrawn.has(applicationId));
      await demandRanksFree(em, fundId, session.windowId, carried);
      await demandNoneWaiting(
        em,
        fundId,
        carried.map(({ applicationId }) => applicationId),
      );
      for (const item of carried) {
        const { applicationId, requestedAmount } = item;
        const of = { fundId, windowId: session.windowId, applicationId, sessionId: id, requestedAmount: requestedAmount ?? null };
        const decision = Decision.propose(of, item.recommended, actor.userId, now);
        em.persist(decision);
        record.changed({ subjectType: 'Decision', subjectId: decision.id, fields: ['state'] });
      }
      record.changed({ subjectType: 'BoardSession', subjectId: id, fields: ['state', 'minutes'] });
      return { fundId, id };
    });
  }
}
