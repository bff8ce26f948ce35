export { demoToday } from './demo/demo-calendar.js';
export { demoPassword } from './demo/demo-accounts.js';
export { type FindService, livenDemo } from './demo/liven-demo.js';
export { demoPortfolio, demoSeed } from './demo/demo-portfolio.js';
export type { DemoPortfolio } from './demo/demo-portfolio.rows.js';
export { type CreateAccounts, type DemoLoaded, type LoadDemoPortfolio, loadDemoPortfolio } from './demo/load-demo-portfolio.js';
export { fundCodeOf } from './import-grants/fund-code.js';
export { type ImportGrants, importGrants, type ImportOutcome } from './import-grants/import-grants.js';
export { FundCodeRefused, ImportOvertaken } from './import-grants/import.errors.js';
export type { OpenFund } from './import-grants/open-fund.js';
export { type ExaminedGrant, examineGrants } from './three-sixty-giving/examine-grants.js';
export { type FileProblem, FileRefused } from './three-sixty-giving/file.errors.js';
export type { Finding, FindingCode, Severity } from './three-sixty-giving/finding.js';
export type { GrantRecord, IdentifierRecord, OrganisationRecord, RecipientRecord } from './three-sixty-giving/grant-record.js';
export {
  type FunderCount,
  type ImportFacts,
  type ImportReport,
  ImportTally,
  problemsOf,
  type RowProblems,
  type StoredCounts,
} from './three-sixty-giving/import-report.js';
export { printReport } from './three-sixty-giving/print-report.js';
export type { GrantRow } from './three-sixty-giving/raw-grant.js';
export { readGrants } from './three-sixty-giving/read-grants.js';
export { readUnSanctionsList, type SanctionsEntryRecord, type SanctionsListRecord } from './sanctions/read-un-sanctions-list.js';
export type { ReadOptions, ReadProgress } from './three-sixty-giving/read-progress.js';
export { ProgressDisplay, type ProgressOutput } from './three-sixty-giving/show-progress.js';
export { FindingsFile, type FindingsForm } from './three-sixty-giving/write-findings.js';
