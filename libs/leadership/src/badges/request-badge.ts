import { type Actor, type CalendarDate, dayOf, type FundOwnedId, newId, NotAllowed, NotFound } from '@ledby/kernel';
import { AccessPolicy, Commands, enterFund } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { BadgeNotOffered } from '../leadership.errors.js';
import { asLead } from '../seats/as-lead.js';
import { RecomputeStanding } from '../standings/recompute-standing.js';
import type { SubjectOfFund } from '../standings/load-facts.js';
import { readCalendar } from './badge-calendar.js';
import { nextDayOf } from './badge-days.js';
import { mayShowBadge } from './may-show-badge.js';

export type BadgeWish = FundOwnedId & { readonly key: string; readonly isWanted: boolean };
export type BadgeAnswer = { readonly shownFromAtEarliest: CalendarDate; readonly replayed: boolean };

/** One sentence for every reason: which seat or which number stands in the way is nobody's business. */
const refused = () =>
  new BadgeNotOffered('No badge can be asked for at present. Why is told to nobody, because it might speak of a person.');

/** Asked for by the organisation alone, shown from a common day on, with all others that were asked for by then. */
@Injectable()
export class RequestBadge {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly recomputation: RecomputeStanding,
  ) {}

  async execute(actor: Actor, { key, fundId, id, isWanted }: BadgeWish): Promise<BadgeAnswer> {
    const { answer, replayed } = await this.commands.execute(
      actor,
      { operation: isWanted ? 'requestBadge' : 'endBadge', key, input: { fundId, id }, fundId },
      async (em, record, now) => {
        const subject = await asLead(em, fundId, () => this.subjectOf(em, actor, fundId, id));
        await asLead(em, fundId, () => (isWanted ? this.ask(em, subject, id, now) : this.end(em, subject)));
        const calendar = await asLead(em, fundId, () => readCalendar(em, fundId));
        await enterFund(em, fundId);
        record.changed({ subjectType: 'Badge', subjectId: subject.projectId ?? subject.organisationId, fields: ['wish'] });
        return { shownFromAtEarliest: nextDayOf(calendar, dayOf(now)) };
      },
    );
    return { ...answer, replayed };
  }

  private async subjectOf(em: EntityManager, actor: Actor, fundId: string, id: string): Promise<SubjectOfFund> {
    const [found] = await em.execute<Omit<SubjectOfFund, 'fundId'>[]>(
      `select subject_kind as subject, organisation_id as "organisationId", project_id as "projectId" from restricted.leadership_attestation where fund_id = ? and id = ?`,
      [fundId, id],
    );
    if (found === undefined || !this.policy.allows(actor, 'attest', 'Badge', { fundId, organisationId: found.organisationId })) {
      const mayKnow = found !== undefined && this.policy.allows(actor, 'read', 'LeadershipAttestation', { fundId, ...found });
      throw mayKnow ? new NotAllowed('Only an owner of the organisation asks for a badge.') : new NotFound('There is no such attestation.');
    }
    return { fundId, ...found };
  }

  private async ask(em: EntityManager, subject: SubjectOfFund, attestationId: string, now: Date): Promise<void> {
    const { fundId, organisationId, projectId } = subject;
    const inHand = await this.recomputation.take(em, subject);
    if (inHand?.attestation.id !== attestationId || !mayShowBadge(inHand, now) || !(await isSaidByItself(em, subject, attestationId))) {
      throw refused();
    }
    await em.execute(
      `insert into restricted.badge (fund_id, id, subject_kind, organisation_id, project_id, is_asked_for) values (?, ?, ?, ?, ?, true)
       on conflict (fund_id, organisation_id, (coalesce(project_id, '00000000-0000-0000-0000-000000000000'))) do update set is_asked_for = true`,
      [fundId, newId(), subject.subject, organisationId, projectId],
    );
  }

  private async end(em: EntityManager, { fundId, organisationId, projectId }: SubjectOfFund): Promise<void> {
    await em.execute(`delete from restricted.badge where fund_id = ? and organisation_id = ? and project_id is not distinct from ?::uuid`, [
      fundId,
      organisationId,
      projectId,
    ]);
  }
}

/** No row that was only written into the database puts the word on an organisation that exists: it is invented, or its own people said so here. A merged record says nothing. */
async function isSaidByItself(em: EntityManager, { fundId, organisationId }: SubjectOfFund, attestationId: string): Promise<boolean> {
  const [found] = await em.execute<{ said: boolean }[]>(
    `select o.merged_into_id is null and (o.is_demo or exists (select from audit_entry e
        where e.fund_id = ? and e.subject_type = 'LeadershipAttestation' and e.subject_id = ? and e.operation = 'attest')) as said
       from organisation o where o.id = ?`,
    [fundId, attestationId, organisationId],
  );
  return found?.said === true;
}
