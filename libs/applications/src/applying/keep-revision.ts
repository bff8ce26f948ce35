import { newId } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { submitFiles } from '../files/known-files.js';
import type { Whole } from './demand-whole.js';
import type { Application } from './application.entity.js';

type HandedIn = { readonly number: number; readonly by: string; readonly at: Date } & Pick<Whole, 'sent' | 'withFiles'>;

/** What was handed in, copied as it stands; ids are made by the database, for these rows are asked for by their revision alone. */
export async function keepRevision(
  em: EntityManager,
  application: Application,
  { number, by, at, sent, withFiles }: HandedIn,
): Promise<void> {
  const { fundId, id, organisationId, partnerIds } = application;
  const revisionId = newId();
  await em.execute(
    `insert into application_revision (fund_id, id, application_id, organisation_id, partner_ids, number, submitted_at, submitted_by)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [fundId, revisionId, id, organisationId, `{${partnerIds.join(',')}}`, number, at, by],
  );
  await em.execute(
    `insert into submitted_answer (fund_id, id, revision_id, application_id, organisation_id, partner_ids, question, section, value, sensitivity, identifies)
     select fund_id, gen_random_uuid(), ?, application_id, organisation_id, partner_ids, question, section, value, sensitivity, identifies
     from answer where fund_id = ? and application_id = ? and question = any (?::text[])`,
    [revisionId, fundId, id, `{${sent.join(',')}}`],
  );
  if (withFiles.length > 0) {
    await submitFiles(em, application, withFiles);
  }
}
