import { globalIdOf } from '@ledby/kernel';
import type { DisclosureThresholds } from '../disclosure/disclosure-thresholds.js';
import { HIDDEN, type PublishedTable } from '../disclosure/published-table.js';
import { validUntil } from './release-calendar.js';
import { type DefinitionOfLed, licence, meaningOf, notesOf, titleOf } from './release-words.js';

export const releaseIdOf = (fundId: string, id: string): string => globalIdOf('rel', fundId, id);

export type DocumentCell = { readonly keys: readonly string[]; readonly shown: number | null; readonly asOf: string | null };

export type DocumentTable = {
  readonly cube: string;
  readonly title: string;
  readonly by: PublishedTable['by'];
  readonly measure: PublishedTable['measure'];
  readonly currency: string | null;
  readonly cells: readonly DocumentCell[];
};

/** All of what is published, and what is signed. */
export type ReleaseDocument = {
  readonly format: 'ledby.impact-release/1';
  readonly id: string;
  readonly number: number;
  readonly fund: { readonly id: string; readonly code: string; readonly name: string };
  readonly policy: { readonly code: string; readonly meaning: string };
  readonly basis: string;
  readonly periodEnd: string;
  readonly releasedOn: string;
  readonly validUntil: string;
  readonly doNotRetainAfter: string;
  readonly earlier: readonly { readonly id: string; readonly number: number; readonly digest: string }[];
  readonly thresholds: Readonly<Record<string, number>>;
  readonly licence: string;
  readonly notes: readonly string[];
  readonly tables: readonly DocumentTable[];
};

export type Published = {
  readonly fund: { readonly id: string; readonly code: string; readonly name: string };
  readonly id: string;
  readonly number: number;
  readonly policy: DefinitionOfLed;
  readonly periodEnd: string;
  readonly releasedOn: string;
  readonly earlier: ReleaseDocument['earlier'];
  readonly thresholds: DisclosureThresholds;
  readonly tables: readonly PublishedTable[];
};

const documentTable = ({ cube, by, measure, currency, cells }: PublishedTable): DocumentTable => ({
  cube,
  title: titleOf(measure, by, currency),
  by,
  measure,
  currency,
  cells: cells.map(({ keys, value }) =>
    value === HIDDEN ? { keys, shown: null, asOf: null } : { keys, shown: value.shown, asOf: value.asOf },
  ),
});

export const tableOfDocument = ({ cube, by, measure, currency, cells }: DocumentTable): PublishedTable => ({
  cube,
  by,
  measure,
  currency,
  cells: cells.map(({ keys, shown, asOf }) => ({ keys, value: shown === null || asOf === null ? HIDDEN : { shown, asOf } })),
});

export function releaseDocument({ fund, policy, releasedOn, thresholds, tables, id, ...rest }: Published): ReleaseDocument {
  // The p of the p % rule stays secret: who knows it can work the rule backwards.
  const { dominancePercent: _, ...told } = thresholds;
  const last = validUntil(releasedOn);
  return {
    format: 'ledby.impact-release/1',
    id: releaseIdOf(fund.id, id),
    fund: { id: globalIdOf('fnd', fund.id), code: fund.code, name: fund.name },
    policy: { code: policy.code, meaning: meaningOf(policy) },
    basis: 'Stated by organisations, with consent to be counted in totals, and verified by the fund.',
    releasedOn,
    validUntil: last,
    doNotRetainAfter: last,
    thresholds: told,
    licence,
    notes: [meaningOf(policy), ...notesOf(thresholds.resolution, last)],
    tables: tables.map(documentTable),
    ...rest,
  };
}
