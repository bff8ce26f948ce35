import { newId } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PublicRow } from '../disclosure/release-row.js';
import { canonicalJson } from './canonical-json.js';
import { storedPopulation } from './earlier-releases.js';
import type { ReleaseDocument } from './release-document.js';
import { releasePdf } from './release-pdf.js';
import { digestOf, type ReleaseKey } from './release-signature.js';

export type Filing = {
  readonly fundId: string;
  readonly id: string;
  readonly previousId: string | null;
  readonly document: ReleaseDocument;
  readonly population: readonly PublicRow[];
  readonly key: ReleaseKey;
};

/** Written once. The page is kept as it was set, so that everybody gets the same bytes also when it would be set otherwise today. */
export async function fileRelease(em: EntityManager, { fundId, id, previousId, document, population, key }: Filing): Promise<void> {
  const text = canonicalJson(document);
  const pdf = await releasePdf(document);
  await em.execute(
    `insert into impact_release (fund_id, id, number, previous_id, policy, period_end, released_on, valid_until, document, digest, signature, public_key, population, pdf)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)`,
    [
      fundId,
      id,
      document.number,
      previousId,
      document.policy.code,
      document.periodEnd,
      document.releasedOn,
      document.validUntil,
      text,
      digestOf(text),
      key.sign(text),
      key.publicKey,
      canonicalJson(storedPopulation(population)),
      pdf,
    ],
  );
  await em.execute(`select app.append_audit(?, null, 'makeRelease', 'ImpactRelease', ?, array['document'], ?)`, [fundId, id, newId()]);
}
