import { Commands } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { SubjectOfFund } from './load-facts.js';
import { RecomputeStanding } from './recompute-standing.js';

/** One transaction a subject: nobody who withdraws waits for a whole fund to be worked out. */
@Injectable()
export class RecomputeAll {
  constructor(
    private readonly commands: Commands,
    private readonly recomputation: RecomputeStanding,
  ) {}

  async execute(fundId: string, find: (em: EntityManager, at: Date) => Promise<readonly SubjectOfFund[]>): Promise<void> {
    const subjects = await this.commands.withoutActor(fundId, find);
    for (const subject of subjects) {
      await this.commands.withoutActor(fundId, (em, at) => this.recomputation.execute(em, subject, at));
    }
  }
}
