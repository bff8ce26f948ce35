import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, contextOf, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { findApplication } from '../applying/hold-application.js';
import { listInForce, type SanctionsListInForce } from './read-sanctions-list.js';
import { SanctionsCheck } from './sanctions-check.entity.js';
import { SanctionsMatch } from './sanctions-match.entity.js';

export type SanctionsScreening = {
  readonly list: SanctionsListInForce | null;
  readonly check: SanctionsCheck | null;
  /** Whether the check was made with the list in force, for everybody who applies. */
  readonly isCurrent: boolean;
  readonly matches: readonly SanctionsMatch[];
};

@Injectable()
export class ReadSanctionsScreening {
  constructor(
    private readonly em: EntityManager,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, keys: FundOwnedId): Promise<SanctionsScreening> {
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    return em.transactional(async reading => {
      const { fundId, id, organisationId, partnerIds } = await findApplication(reading, this.policy, actor, 'screen', keys);
      const [list, check] = [await listInForce(reading), await reading.findOne(SanctionsCheck, { fundId, id })];
      const applicants = [organisationId, ...partnerIds];
      const matches = await reading.find(
        SanctionsMatch,
        { fundId, organisationId: { $in: applicants } },
        { orderBy: { reference: 'asc' } },
      );
      return { list, check, isCurrent: list !== null && check !== null && check.covers(list.id, applicants), matches };
    });
  }
}
