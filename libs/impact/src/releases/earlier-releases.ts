import type { EntityManager } from '@mikro-orm/postgresql';
import type { PublicRow } from '../disclosure/release-row.js';
import type { PublicThresholds, PublishedRelease } from '../disclosure/published-table.js';
import type { Json } from './canonical-json.js';
import { type ReleaseDocument, tableOfDocument } from './release-document.js';

type Found = { readonly id: string; readonly document: string; readonly digest: string; readonly population: readonly StoredRow[] };

/** JSON has no whole numbers of any size: amounts are kept as text. */
type StoredRow = Omit<PublicRow, 'amounts'> & { readonly amounts: Readonly<Record<string, string>> };

export type EarlierRelease = {
  readonly id: string;
  readonly digest: string;
  readonly document: ReleaseDocument;
  readonly release: PublishedRelease;
};

export const storedPopulation = (rows: readonly PublicRow[]): Json =>
  rows.map(({ amounts, ...row }) => ({
    ...row,
    amounts: Object.fromEntries(Object.entries(amounts).map(([currency, minor]) => [currency, String(minor)])),
  }));

const read = ({ amounts, ...row }: StoredRow): PublicRow => ({
  ...row,
  amounts: Object.fromEntries(Object.entries(amounts).map(([currency, minor]) => [currency, BigInt(minor)])),
});

/** All that the fund ever published, oldest first: what was once public stays known. */
export async function earlierReleases(em: EntityManager, fundId: string): Promise<readonly EarlierRelease[]> {
  const found = await em.execute<Found[]>('select id, document, digest, population from impact_release where fund_id = ? order by number', [
    fundId,
  ]);
  return found.map(({ id, digest, document: text, population }) => {
    const document = JSON.parse(text) as ReleaseDocument;
    const thresholds = document.thresholds as PublicThresholds;
    const tables = document.tables.map(tableOfDocument);
    return { id, digest, document, release: { id: document.id, thresholds, tables, population: population.map(read) } };
  });
}
