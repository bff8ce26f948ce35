import type { AuditReport } from './audit-report.js';
import type { Cube } from './cube.js';
import type { DisclosureThresholds } from './disclosure-thresholds.js';
import type { PublishedRelease } from './published-table.js';
import type { ReleaseRow } from './release-row.js';

export type ReleaseRequest = {
  /** Names the release in `asOf`; never one of the earlier ones. */
  readonly id: string;
  readonly rows: readonly ReleaseRow[];
  readonly cubes: readonly Cube[];
  readonly thresholds: DisclosureThresholds;
  /** All releases of the fund that were ever published, oldest first: what was once public stays known. */
  readonly earlier: readonly PublishedRelease[];
};

/** What may be published, if the audit passed. */
export type DraftRelease = { readonly release: PublishedRelease; readonly audit: AuditReport };

/** What the auditor is given: what an outsider has, and a little that none has. */
export type AuditRequest = Omit<ReleaseRequest, 'id' | 'rows'> & {
  readonly release: PublishedRelease;
  /** Names of cells that could have been shown by themselves: an outsider can only suspect which those are. */
  readonly hiddenForOthers?: ReadonlySet<string> | undefined;
};
