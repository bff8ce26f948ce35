import { type Actor, BadInput } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { SanctionsListMissing } from '../applications.errors.js';
import type { Application } from '../applying/application.entity.js';
import { holdApplication } from '../applying/hold-application.js';
import { compareWithList, makeReady } from './compare-with-list.js';
import { entriesOf, listInForce } from './read-sanctions-list.js';
import { SanctionsCheck } from './sanctions-check.entity.js';
import { SanctionsMatch } from './sanctions-match.entity.js';

export type SanctionsCheckWish = {
  readonly key: string;
  readonly fundId: string;
  readonly applicationIds: readonly string[];
  /** Of those who run and oversee the applicant, as its papers name them; compared and forgotten. */
  readonly otherNames: readonly string[];
};
export type SanctionsChecked = { readonly checked: number; readonly standing: number };

type Named = { readonly id: string; readonly names: readonly string[] };
type Comparison = { readonly listId: string; readonly entries: ReturnType<typeof makeReady>; readonly digests: ReadonlySet<string> };

/** Compares applicants with the sanctions list in force. What was ruled out before stays ruled out, as long as its entry says the same. */
@Injectable()
export class CheckSanctions {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: SanctionsCheckWish): Promise<Answer<SanctionsChecked>> {
    const { fundId, applicationIds, otherNames } = input;
    if (otherNames.length > 0 && applicationIds.length !== 1) {
      throw new BadInput('Other names belong to one application.', { field: 'otherNames' });
    }
    return this.commands.execute(actor, { operation: 'checkSanctions', key, input, fundId }, async (em, record, now) => {
      const list = await listInForce(em);
      if (list === null) {
        throw new SanctionsListMissing('No sanctions list was taken over yet. Whoever runs this Ledby imports one.');
      }
      const read = await entriesOf(em, list.id);
      const comparison = { listId: list.id, entries: makeReady(read), digests: new Set(read.map(({ digest }) => digest)) };
      let standing = 0;
      for (const id of [...new Set(applicationIds)].sort()) {
        const application = await holdApplication(em, this.policy, actor, 'screen', { fundId, id });
        standing += await this.compare(em, application, otherNames, comparison, now);
        await this.write(em, application, list.id, otherNames.length, { by: actor.userId, now });
        record.changed({ subjectType: 'Application', subjectId: id, fields: ['sanctions'] });
      }
      return { checked: new Set(applicationIds).size, standing };
    });
  }

  private async compare(
    em: EntityManager,
    application: Application,
    otherNames: readonly string[],
    { entries, digests }: Comparison,
    now: Date,
  ): Promise<number> {
    const { fundId, organisationId, partnerIds, sponsoredGroup } = application;
    const own = [...otherNames, ...(sponsoredGroup === null || sponsoredGroup === undefined ? [] : [sponsoredGroup])];
    const named = await namesOf(em, [organisationId, ...partnerIds]);
    const known = await em.find(SanctionsMatch, { fundId, organisationId: { $in: named.map(({ id }) => id) } });
    known.filter(match => match.stands && !digests.has(match.entryDigest)).forEach(match => match.delist());
    const found = named.flatMap(({ id, names }) => {
      const remembered = new Set(known.filter(match => match.organisationId === id).map(match => match.entryDigest));
      return compareWithList(id === organisationId ? [...names, ...own] : names, entries)
        .filter(({ entryDigest }) => !remembered.has(entryDigest))
        .map(listed => SanctionsMatch.of(application, id, listed, now));
    });
    em.persist(found);
    return [...known, ...found].filter(({ stands }) => stands).length;
  }

  private async write(
    em: EntityManager,
    { fundId, id, organisationId, partnerIds }: Application,
    listId: string,
    otherNames: number,
    { by, now }: { readonly by: string; readonly now: Date },
  ): Promise<void> {
    const check = (await em.findOne(SanctionsCheck, { fundId, id })) ?? SanctionsCheck.of(fundId, id);
    const organisationIds = [organisationId, ...partnerIds].sort();
    em.persist(Object.assign(check, { listId, organisationIds, otherNames, checkedBy: by, checkedAt: now }));
    await em.flush();
  }
}

const namesOf = (em: EntityManager, ids: readonly string[]): Promise<Named[]> =>
  em.execute<Named[]>(
    `select o.id, o.name || array(select name from organisation_alias where organisation_id = o.id) as names from organisation o where o.id = any (?::uuid[])`,
    [`{${ids.join(',')}}`],
  );
