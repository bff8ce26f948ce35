import { Clock } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { asLead } from '../seats/as-lead.js';
import { RecomputeStanding } from '../standings/recompute-standing.js';
import { LeadershipAttestation } from './leadership-attestation.entity.js';
import { endReview } from './same-subject.js';

export type MergeInFund = { readonly fundId: string; readonly duplicateId: string; readonly survivorId: string };

/**
 * What the people of one organisation stated does not speak for another. When a fund follows a merge, their attestations end, silently, for
 * the organisation and for its projects; activities and alerts go to the record that stayed, or nobody would keep them.
 */
@Injectable()
export class LeaveWithMerge {
  constructor(
    private readonly clock: Clock,
    private readonly standing: RecomputeStanding,
  ) {}

  async execute(em: EntityManager, { fundId, duplicateId, survivorId }: MergeInFund): Promise<void> {
    await asLead(em, fundId, async () => {
      for (const table of ['restricted.participation_activity', 'restricted.safeguarding_alert']) {
        await em.execute(
          `update ${table} set organisation_id = ?, version = version + 1 where fund_id = ? and organisation_id = ? and project_id is not null`,
          [survivorId, fundId, duplicateId],
        );
      }
      await takeAlertsAlong(em, { fundId, duplicateId, survivorId });
      const stated = await em.find(LeadershipAttestation, {
        fundId,
        organisationId: duplicateId,
        state: { $in: ['DRAFT', 'SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'CONTESTED', 'EXPIRED'] },
      });
      for (const attestation of stated) {
        attestation.move('withdraw');
        await endReview(em, attestation, 'ENDED', this.clock.now());
        await em.flush();
        await this.standing.execute(em, attestation.subject, this.clock.now());
      }
    });
  }
}

/** What was raised about the organisation itself stays raised, or a merge would be a way to be rid of it; what is known of both is known once. */
async function takeAlertsAlong(em: EntityManager, { fundId, duplicateId, survivorId }: MergeInFund): Promise<void> {
  await em.execute(
    `update restricted.safeguarding_alert a set organisation_id = ?, version = a.version + 1
      where a.fund_id = ? and a.organisation_id = ? and a.project_id is null and not (a.state <> 'MENDED' and exists (
        select from restricted.safeguarding_alert s where s.fund_id = a.fund_id and s.organisation_id = ? and s.project_id is null and s.code = a.code and s.state <> 'MENDED'))`,
    [survivorId, fundId, duplicateId, survivorId],
  );
}
