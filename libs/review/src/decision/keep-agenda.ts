import { type Applicant, holdApplicants } from '@ledby/applications';
import { type Actor, BadInput, type FundOwnedId, IllegalTransition } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AgendaItem, type Brief } from './agenda-item.entity.js';
import type { BoardSession } from './board-session.entity.js';
import type { DecisionWish } from './decision.entity.js';
import { demandRanksFree } from './demand-ranks-free.js';
import { holdSession } from './hold-session.js';
import { judgedUnder } from './judged-under.js';

export type AgendaWish = DecisionWish & {
  readonly applicationId: string;
  /** What the officers say of it to the Board. */
  readonly note: string;
};

export type AgendaKeeping = FundOwnedId & { readonly key: string; readonly version: number; readonly items: readonly AgendaWish[] };

/** What comes before the Board, in the order given, with what the officers recommend; the whole of it anew each time. */
@Injectable()
export class KeepAgenda {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: AgendaKeeping): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, items } = input;
    demandInFund(this.policy, actor, 'change', 'BoardSession', fundId, 'The agenda is kept by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'keepAgenda', key, input, fundId }, async (em, record) => {
      const session = await holdSession(em, { fundId, id });
      session.demandVersion(version);
      session.keepAgenda(items.length);
      await demandRanksFree(em, fundId, session.windowId, items);
      const briefs = await this.briefs(em, session, items);
      await em.nativeDelete(AgendaItem, { fundId, sessionId: id });
      items.forEach(({ applicationId, note, ...wish }, place) => {
        const brief = briefs.get(applicationId);
        if (brief !== undefined) {
          em.persist(AgendaItem.of(brief, place + 1, wish, note));
        }
      });
      record.changed({ subjectType: 'BoardSession', subjectId: id, fields: ['agenda'] });
      return { fundId, id };
    });
  }

  private async briefs(em: EntityManager, session: BoardSession, items: readonly AgendaWish[]): Promise<ReadonlyMap<string, Brief>> {
    const { fundId, id: sessionId, windowId } = session;
    const ids = items.map(({ applicationId }) => applicationId);
    if (new Set(ids).size < ids.length) {
      throw new BadInput('An application stands on an agenda once.', { field: 'items' });
    }
    const applicants = await holdApplicants(em, fundId, ids);
    applicants.forEach(applicant => demandDecidable(applicant, windowId));
    const judged = new Map((await judgedUnder(em, fundId, windowId)).map(each => [each.applicationId, each]));
    return new Map(
      applicants.map(({ id, organisationId, number, title, requestedAmount, currency }) => {
        const totals = (judged.get(id)?.totals ?? []).map(({ total }) => total);
        const [mean, lowest, highest] =
          totals.length === 0
            ? [null, null, null]
            : [Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length), Math.min(...totals), Math.max(...totals)];
        const about = { fundId, sessionId, applicationId: id, organisationId, number, title, requestedAmount, currency };
        return [id, { ...about, assessments: totals.length, mean, lowest, highest }];
      }),
    );
  }
}

function demandDecidable({ windowId, status }: Applicant, callId: string): void {
  if (windowId !== callId) {
    throw new BadInput('A session decides on applications of its call.', { field: 'items' });
  }
  if (status !== 'UNDER_ASSESSMENT' && status !== 'RESERVED') {
    throw new IllegalTransition('Only what was assessed or is on the reserve list comes before the Board.', { move: 'decide', status });
  }
}
