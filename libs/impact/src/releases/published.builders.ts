import { cubes } from '../disclosure/cube.js';
import { defaultThresholds, type DisclosureThresholds } from '../disclosure/disclosure-thresholds.js';
import type { PublishedRelease, PublishedTable } from '../disclosure/published-table.js';
import type { DraftRelease } from '../disclosure/release-request.js';
import { asPublic, type PublicRow, type ReleaseRow } from '../disclosure/release-row.js';
import { releaseTables } from '../disclosure/release-tables.js';
import { canonicalJson } from './canonical-json.js';
import { releaseCsv } from './release-csv.js';
import { releaseDocument, releaseIdOf } from './release-document.js';

const fund = { id: '0190f5a0-0000-7000-8000-000000000001', code: 'F', name: 'Fund' };
const idOf = (number: number) => `0190f5a0-0000-7000-8000-00000000000${number}`;

/** What lies on the table of anybody who wants to know more: the file, and what was public of each project on its day. */
export type Evening = { readonly json: string; readonly csv: string; readonly population: readonly PublicRow[] };

export const documentOf = (tables: readonly PublishedTable[], thresholds: DisclosureThresholds = defaultThresholds, number = 1) =>
  releaseDocument({
    fund,
    id: idOf(number),
    number,
    policy: { code: 'MAJORITY_V1', title: 'A clear majority', ground: 'CRPD' },
    periodEnd: '2026-06-30',
    releasedOn: '2026-11-23',
    earlier: [],
    thresholds,
    tables,
  });

export const evening = (tables: readonly PublishedTable[], rows: readonly ReleaseRow[], number = 1): Evening => {
  const document = documentOf(tables, defaultThresholds, number);
  return { json: canonicalJson(document), csv: releaseCsv(document), population: rows.map(asPublic) };
};

export type Made = DraftRelease & Evening;

/** As the job makes it, up to the signature. */
export const made = async (
  rows: readonly ReleaseRow[],
  earlier: readonly PublishedRelease[] = [],
  thresholds: DisclosureThresholds = defaultThresholds,
): Promise<Made> => {
  const number = earlier.length + 1;
  const draft = await releaseTables({ id: releaseIdOf(fund.id, idOf(number)), rows, cubes, thresholds, earlier });
  return { ...draft, ...evening(draft.release.tables, rows, number) };
};
