import { Clock, ScheduledJobs, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RecomputeStanding } from '../standings/recompute-standing.js';
import { LeadershipAttestation } from './leadership-attestation.entity.js';
import { endReview } from './same-subject.js';

/** No renewal by itself: silence is not consent. Whoever reads is told nothing of it. */
@Injectable()
export class ExpireAttestations implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly jobs: ScheduledJobs,
    private readonly clock: Clock,
    private readonly standing: RecomputeStanding,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'expire-attestations', cron: '*/10 * * * *', alsoAtStart: true, run: () => this.execute() });
  }

  async execute(): Promise<void> {
    const funds = await this.em.fork().execute<{ id: string }[]>('select id from fund order by id');
    for (const { id } of funds) {
      await this.expireIn(id, this.clock.now());
    }
  }

  private async expireIn(fundId: string, now: Date): Promise<void> {
    const variables = variablesOf({ fundIds: `{${fundId}}`, organisationIds: '{}', userId: '', isAdministrator: 'false' });
    await this.em.fork({ session: { variables, role: 'ledby_lead' } }).transactional(async em => {
      const over = await em.find(LeadershipAttestation, {
        fundId,
        state: { $in: ['SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'CONTESTED'] },
        validUntil: { $lte: now },
      });
      for (const attestation of over) {
        attestation.move('expire');
        await endReview(em, attestation, 'ENDED', now);
        await em.flush();
        await this.standing.execute(em, attestation.subject, now);
      }
    });
  }
}
