import { dayOf, DomainError } from '@ledby/kernel';
import { Clock, enterRestricted, variablesOf } from '@ledby/platform';
import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { cubes } from '../disclosure/cube.js';
import type { DraftRelease } from '../disclosure/release-request.js';
import type { ReleaseRow } from '../disclosure/release-row.js';
import { releaseTables } from '../disclosure/release-tables.js';
import { type EarlierRelease, earlierReleases } from './earlier-releases.js';
import { gatherReleaseRows, type ReleaseScope } from './gather-release-rows.js';
import { fileRelease } from './file-release.js';
import { demandDue } from './release-calendar.js';
import { type Published, releaseDocument, releaseIdOf } from './release-document.js';
import { ReleaseDraft } from './release-draft.entity.js';
import { ReleaseInstallation } from './release-installation.js';

export type Outcome = 'PUBLISHED' | 'REFUSED' | 'WAITING';

type Gathered = Pick<Published, 'fund' | 'policy'> & {
  readonly rows: readonly ReleaseRow[];
  readonly earlier: readonly EarlierRelease[];
};

const attempts = 3;

/** Counts, protects, audits, signs and stores one release that two people have agreed on. */
@Injectable()
export class MakeRelease {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly installation: ReleaseInstallation,
  ) {}

  async execute(draft: ReleaseScope & { readonly id: string }): Promise<Outcome> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const gathered = await this.inFund(draft.fundId, em => this.gather(em, draft));
      if (gathered === undefined) return 'WAITING';
      const made = await this.protect(draft, gathered);
      const outcome = await this.settle(draft, gathered, made);
      if (outcome !== undefined) return outcome;
    }
    return 'WAITING';
  }

  private inFund<T>(fundId: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const variables = variablesOf({ fundIds: `{${fundId}}`, organisationIds: '{}', userId: '', isAdministrator: 'false' });
    return this.em.fork({ clear: true, session: { variables } }).transactional(work);
  }

  private async gather(em: EntityManager, scope: ReleaseScope): Promise<Gathered | undefined> {
    const rows = await enterRestricted(em, () => gatherReleaseRows(em, scope));
    if (rows === undefined) return undefined;
    const [fund] = await em.execute<Published['fund'][]>('select id, code, name from fund where id = ?', [scope.fundId]);
    const [policy] = await em.execute<Published['policy'][]>(
      'select code, title, ground from leadership_policy_version where fund_id = ? and code = ?',
      [scope.fundId, scope.policy],
    );
    if (fund === undefined || policy === undefined) return undefined;
    return { rows, fund, policy, earlier: await earlierReleases(em, scope.fundId) };
  }

  /** Undefined where nothing may be published; why is nobody’s to read, for it would say what is in a cell. */
  private async protect({ fundId, id }: { readonly fundId: string; readonly id: string }, { rows, earlier }: Gathered) {
    try {
      const { thresholds } = this.installation;
      const releases = earlier.map(({ release }) => release);
      const made = await releaseTables({ id: releaseIdOf(fundId, id), rows, cubes, thresholds, earlier: releases });
      return made.audit.passed ? made.release : undefined;
    } catch (failure) {
      if (failure instanceof DomainError) return undefined;
      throw failure;
    }
  }

  /** Whoever took back their agreement while it was counted is no longer in it: then it is counted once more, and this answers undefined. */
  private settle(draft: ReleaseScope & { readonly id: string }, gathered: Gathered, made: DraftRelease['release'] | undefined) {
    return this.inFund(draft.fundId, async (em): Promise<Outcome | undefined> => {
      const { fundId, id } = draft;
      const held = await em.findOneOrFail(ReleaseDraft, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (held.state !== 'APPROVED') return 'WAITING';
      const again = await this.gather(em, draft);
      if (!isDeepStrictEqual(again?.rows, gathered.rows) || again?.earlier.length !== gathered.earlier.length) return undefined;
      if (made === undefined) {
        held.refuse();
        return 'REFUSED';
      }
      const last = gathered.earlier.at(-1)?.document;
      const releasedOn = dayOf(this.clock.now());
      demandDue(draft.periodEnd, releasedOn, last);
      const { thresholds, key } = this.installation;
      const document = releaseDocument({
        fund: gathered.fund,
        id,
        number: gathered.earlier.length + 1,
        policy: gathered.policy,
        periodEnd: held.periodEnd,
        releasedOn,
        earlier: gathered.earlier.map(({ digest, document: { id: earlierId, number } }) => ({ id: earlierId, number, digest })),
        thresholds,
        tables: made.tables,
      });
      await fileRelease(em, { fundId, id, previousId: gathered.earlier.at(-1)?.id ?? null, document, population: made.population, key });
      held.publish();
      return 'PUBLISHED';
    });
  }
}
