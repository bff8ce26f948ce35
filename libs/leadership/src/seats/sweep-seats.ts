import { Commands, KeyStore, ScheduledJobs } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { subjectsOfSeats } from '../standings/find-subjects.js';
import { RecomputeAll } from '../standings/recompute-all.js';
import { asLead } from './as-lead.js';
import { openSeat, type SealedSeat } from './sealed-seat.js';

/**
 * A key was destroyed and the rest of that withdrawal was lost, in a crash or by restoring an older backup: the seat counts for
 * nobody, and what was worked out while it did is worked out anew. The content is left as it is; nothing opens it.
 */
@Injectable()
export class SweepSeats implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly em: EntityManager,
    private readonly commands: Commands,
    private readonly keys: KeyStore,
    private readonly jobs: ScheduledJobs,
    private readonly recomputation: RecomputeAll,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'sweep-seats', cron: '*/10 * * * *', run: () => this.execute() });
    // The file of the key store still holds what was deleted from it, until it is written anew.
    this.jobs.add({ name: 'shred-keys', cron: '23 * * * *', run: () => this.keys.shred() });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.execute();
  }

  async execute(): Promise<void> {
    const funds = await this.em.fork().execute<{ id: string }[]>('select id from fund order by id');
    for (const { id } of funds) {
      const broken = await this.brokenIn(id);
      if (broken.length > 0) {
        await this.recomputation.execute(id, em => subjectsOfSeats(em, id, broken));
      }
    }
  }

  private brokenIn(fundId: string): Promise<readonly string[]> {
    return this.commands.withoutActor(fundId, em =>
      asLead(em, fundId, async () => {
        const seats = await em.execute<SealedSeat[]>(
          `select fund_id as "fundId", id, content from restricted.consent_seat where fund_id = ?`,
          [fundId],
        );
        const keys = await this.keys.getMany(seats.map(({ id }) => id));
        return seats.filter(seat => openSeat(seat, keys.get(seat.id)) === undefined).map(({ id }) => id);
      }),
    );
  }
}
