import { ScheduledJobs, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReleaseScope } from './gather-release-rows.js';
import { MakeRelease, type Outcome } from './make-release.js';

export type MadeRelease = { readonly fundId: string; readonly id: string; readonly outcome: Outcome };

/** What two people agreed to publish is published within minutes, by whichever process does the work that happens by itself. */
@Injectable()
export class MakeApprovedReleases implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly jobs: ScheduledJobs,
    private readonly making: MakeRelease,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'make-approved-releases', cron: '* * * * *', run: async () => void (await this.execute()) });
  }

  async execute(): Promise<readonly MadeRelease[]> {
    const made: MadeRelease[] = [];
    const funds = await this.em.fork().execute<{ id: string }[]>('select id from fund order by id');
    for (const { id: fundId } of funds) {
      for (const draft of await this.approvedIn(fundId)) {
        made.push({ fundId, id: draft.id, outcome: await this.making.execute(draft) });
      }
    }
    return made;
  }

  private approvedIn(fundId: string): Promise<(ReleaseScope & { readonly id: string })[]> {
    const variables = variablesOf({ fundIds: `{${fundId}}`, organisationIds: '{}', userId: '', isAdministrator: 'false' });
    return this.em
      .fork({ session: { variables } })
      .transactional(em =>
        em.execute(
          `select fund_id as "fundId", id, policy, period_end::text as "periodEnd" from release_draft where fund_id = ? and state = 'APPROVED' order by approved_at`,
          [fundId],
        ),
      );
  }
}
