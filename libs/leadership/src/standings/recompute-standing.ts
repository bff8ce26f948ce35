import { Clock, KeyStore } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { keepAlerts } from '../alerts/keep-alerts.js';
import { keepBadge } from '../badges/keep-badge.js';
import { type Audience, audiences } from '../consent.js';
import { evaluateForEveryAudience } from '../evaluate-leadership.js';
import { denominatorAt, standsAt } from '../leadership-facts.js';
import { notStated, type Rung } from '../leadership-level.js';
import { nextChange } from '../next-change.js';
import { codesMet, policiesOf } from '../policies/codes-met.js';
import { asLead } from '../seats/as-lead.js';
import { openSeats } from '../seats/open-seats.js';
import type { FactsInHand } from './facts-in-hand.js';
import { keepBasis } from './keep-basis.js';
import { standingIdOf } from './standing-id.js';
import { type AttestationFound, factsOf, findAttestation, findBodies, type SubjectOfFund } from './load-facts.js';

const keyOf = ({ projectId, organisationId }: SubjectOfFund) =>
  projectId === null ? { column: 'organisation_id', id: organisationId } : { column: 'project_id', id: projectId };

/** Where a subject stands for every audience, worked out anew from its facts: by whatever changes one of them, in the same transaction. */
@Injectable()
export class RecomputeStanding {
  constructor(
    private readonly keys: KeyStore,
    private readonly clock: Clock,
  ) {}

  async execute(em: EntityManager, subject: SubjectOfFund, asked: Date): Promise<void> {
    await asLead(em, subject.fundId, async () => {
      const inHand = await this.take(em, subject);
      // Whoever waited for the subject asked before others were granted what stands by now: at that moment theirs would not count yet.
      const at = new Date(Math.max(asked.getTime(), this.clock.now().getTime()));
      await (inHand === undefined || denominatorAt(inHand.facts, at) === 'NOT_ASKED'
        ? this.forget(em, subject)
        : this.write(em, subject, inHand, at));
      await keepBadge(em, subject, inHand, at);
      await keepBasis(em, subject, inHand?.facts, at);
      await keepAlerts(em, subject, inHand?.facts, at);
    });
  }

  /** Until the transaction ends: two who change the same subject at once must see each other. */
  async hold(em: EntityManager, { fundId, organisationId, projectId }: SubjectOfFund): Promise<void> {
    await em.execute(`select app.hold_subject(?, ?, ?)`, [fundId, organisationId, projectId]);
  }

  /** Called inside the restricted schema. */
  async take(em: EntityManager, subject: SubjectOfFund): Promise<FactsInHand | undefined> {
    const { fundId } = subject;
    await this.hold(em, subject);
    const attestation = await findAttestation(em, subject);
    if (attestation === undefined) {
      return undefined;
    }
    const bodies = await findBodies(em, fundId, attestation.id);
    const seats = await openSeats(
      em,
      this.keys,
      fundId,
      bodies.map(({ id }) => id),
    );
    const wills = new Map(bodies.map(({ id }) => [id, seats.filter(({ bodyId }) => bodyId === id).map(({ will }) => will)]));
    return { attestation, bodies, seats, facts: await factsOf(em, subject, attestation, bodies, wills) };
  }

  private async forget(em: EntityManager, subject: SubjectOfFund): Promise<void> {
    const { column, id } = keyOf(subject);
    await em.execute(`delete from restricted.leadership_standing where fund_id = ? and ${column} = ?`, [subject.fundId, id]);
  }

  private async write(em: EntityManager, subject: SubjectOfFund, { attestation, facts }: FactsInHand, at: Date): Promise<void> {
    const rungs = evaluateForEveryAudience(facts, at);
    const rest = {
      reply: denominatorAt(facts, at),
      isVerified: standsAt(facts, at) && facts.state === 'FUND_VERIFIED',
      again: nextChange(facts, at),
    };
    const own = await policiesOf(em, subject.fundId);
    for (const audience of audiences) {
      const ledUnder = codesMet(own, facts, audience, at);
      await this.writeFor(em, subject, attestation, audience, { ...rungs[audience], ledUnder }, rest);
    }
  }

  /** What has not changed is not written: a row that was touched would tell whoever looks into the files. */
  private async writeFor(
    em: EntityManager,
    of: SubjectOfFund,
    { policy, validUntil }: AttestationFound,
    audience: Audience,
    { level, strict, ledUnder }: Rung & { readonly ledUnder: string },
    { reply, isVerified, again }: { readonly reply: string; readonly isVerified: boolean; readonly again: Date | null },
  ): Promise<void> {
    const { fundId, subject, organisationId, projectId } = of;
    const changing = ['level', 'is_strict', 'led_under', 'policy', 'is_verified', 'reply', 'valid_until', 'recompute_at'];
    await em.execute(
      `insert into restricted.leadership_standing as s (fund_id, id, subject_kind, organisation_id, project_id, audience, ${changing.join(', ')})
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (fund_id, ${projectId === null ? 'organisation_id' : 'project_id'}, audience) do update set ${changing.map(column => `${column} = excluded.${column}`).join(', ')}
       where (${changing.map(column => `s.${column}`).join(', ')}) is distinct from (${changing.map(column => `excluded.${column}`).join(', ')})`,
      [
        fundId,
        standingIdOf(of, audience),
        subject,
        projectId === null ? organisationId : null,
        projectId,
        audience,
        level,
        strict,
        ledUnder,
        policy,
        isVerified,
        reply,
        level === notStated.level ? null : validUntil,
        again,
      ],
    );
  }
}
