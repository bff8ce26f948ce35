import type { KnownFile } from '@ledby/funds';
import { globalIdOf } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Application } from '../applying/application.entity.js';
import { ApplicationFile } from './application-file.entity.js';

/** What an answer may name, by public id. */
export async function knownFiles(em: EntityManager, { fundId, id: applicationId }: Application): Promise<ReadonlyMap<string, KnownFile>> {
  const files = await em.find(ApplicationFile, { fundId, applicationId });
  return new Map(files.map(({ id, kind, bytes }) => [globalIdOf('fil', fundId, id), { kind, bytes }]));
}

const named = `exists (select from answer a where a.fund_id = f.fund_id and a.application_id = f.application_id
  and jsonb_exists(a.value -> 'files', app.public_id('fil', uuid_send(f.fund_id) || uuid_send(f.id)))`;

/** What is handed in opens to the fund: the files that its answers name, and no other. */
export async function submitFiles(em: EntityManager, { fundId, id }: Application, questions: readonly string[]): Promise<void> {
  await em.execute(
    `update application_file f set is_submitted = true where f.fund_id = ? and f.application_id = ? and ${named} and a.question = any (?::text[]))`,
    [fundId, id, `{${questions.join(',')}}`],
  );
}

export async function isNamed(em: EntityManager, { fundId, id }: ApplicationFile): Promise<boolean> {
  const [row] = await em.execute<{ found: boolean }[]>(
    `select ${named}) as found from application_file f where f.fund_id = ? and f.id = ?`,
    [fundId, id],
  );
  return row?.found === true;
}
