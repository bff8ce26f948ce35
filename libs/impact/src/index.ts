export type { AuditFigures, AuditReport, Finding, FindingKind } from './disclosure/audit-report.js';
export { type Cube, cubes, type Dimension, dimensions, type Measure, measures } from './disclosure/cube.js';
export { defaultThresholds, type DisclosureThresholds, thresholdsAtLeast } from './disclosure/disclosure-thresholds.js';
export { HIDDEN, type PublishedCell, type PublishedRelease, type PublishedTable, type ShownValue } from './disclosure/published-table.js';
export type { AuditRequest, DraftRelease, ReleaseRequest } from './disclosure/release-request.js';
export { asPublic, type PublicRow, type ReleaseRow } from './disclosure/release-row.js';
export { ImpactModule } from './impact.module.js';
