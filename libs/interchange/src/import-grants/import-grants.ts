import { type CalendarDate, newId } from '@ledby/kernel';
import { basename } from 'node:path';
import { type ExaminedGrant, examineGrants } from '../three-sixty-giving/examine-grants.js';
import { type ImportReport, ImportTally, problemsOf, type StoredCounts } from '../three-sixty-giving/import-report.js';
import { readGrants } from '../three-sixty-giving/read-grants.js';
import type { ReadProgress } from '../three-sixty-giving/read-progress.js';
import { FindingsFile, type FindingsForm } from '../three-sixty-giving/write-findings.js';
import { fundCodeOf } from './fund-code.js';
import { GrantStore } from './grant-store.js';
import { ImportRecord } from './import-record.js';
import { openFund, type OpenFund } from './open-fund.js';
import { inTransaction, type Transaction } from './transaction.js';

export type ImportGrants = {
  readonly path: string;
  readonly fundCode: string;
  /** Of the application's own role, which owns nothing. Without a database yet, a rehearsal judges the file alone. */
  readonly appUrl: string | undefined;
  /** Does all the work and keeps none of it, the list of findings included. */
  readonly isRehearsal: boolean;
  readonly findingsForm: FindingsForm;
  readonly today: CalendarDate;
  readonly onProgress: (progress: ReadProgress) => void;
};

export type ImportOutcome = { readonly report: ImportReport; readonly fund: OpenFund | undefined };

const batchSize = 1000;
const oneImportAtATime = 7_205_419;

async function* inBatches(rows: AsyncIterable<ExaminedGrant>): AsyncGenerator<readonly ExaminedGrant[]> {
  let batch: ExaminedGrant[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

/** One file, one transaction: a file that turns out broken at its last byte leaves nothing behind. */
export async function importGrants(request: ImportGrants): Promise<ImportOutcome> {
  const { path, appUrl, isRehearsal, findingsForm, today, onProgress } = request;
  const code = fundCodeOf(request.fundCode);
  const tally = new ImportTally();
  const findings = isRehearsal ? undefined : new FindingsFile(path, findingsForm);
  const batches = inBatches(examineGrants(readGrants(path, { onProgress, onNotice: notice => tally.note(notice) }), today));
  let findingsFile: string | null = null;
  const tell = async (rows: readonly ExaminedGrant[]): Promise<void> => {
    for (const row of rows) {
      tally.add(row);
      await findings?.add(problemsOf(row));
    }
  };
  // Before the commit: whoever cannot be told which rows were refused gets none stored.
  const tellEnd = async (): Promise<void> => {
    findingsFile = (await findings?.finish()) ?? null;
  };
  try {
    const storing = { batches, tell, tellEnd, code, source: basename(path), today };
    const { counts, fund } =
      appUrl === undefined ? await judge(storing) : await inTransaction(appUrl, isRehearsal, transaction => store(transaction, storing));
    return { report: tally.report({ file: path, fund: code, dryRun: isRehearsal, stored: counts, findingsFile }), fund };
  } catch (failure) {
    await findings?.discard();
    throw failure;
  }
}

type Storing = {
  readonly batches: AsyncIterable<readonly ExaminedGrant[]>;
  readonly tell: (rows: readonly ExaminedGrant[]) => Promise<void>;
  readonly tellEnd: () => Promise<void>;
  readonly code: string;
  readonly source: string;
  readonly today: CalendarDate;
};

type Stored = { readonly counts: StoredCounts; readonly fund: OpenFund | undefined };

const nothing: StoredCounts = { created: 0, changed: 0, unchanged: 0 };

async function store(transaction: Transaction, { batches, tell, tellEnd, code, source, today }: Storing): Promise<Stored> {
  const record = new ImportRecord();
  let fund: OpenFund | undefined;
  let grants: GrantStore | undefined;
  await transaction.query('select pg_advisory_xact_lock($1)', [oneImportAtATime]);
  // Shared rows are written by somebody; the operator at a command line has no account.
  await transaction.query(`select app.set_local('app.user_id', $1, true)`, [newId()]);
  for await (const rows of batches) {
    const funder = rows.find(row => row.record !== undefined)?.record?.funder;
    if (fund === undefined && funder !== undefined) {
      fund = await openFund(transaction, record, code, funder);
      grants = new GrantStore(transaction, record, fund, { source, today });
    }
    await tell(grants === undefined ? rows : await grants.store(rows));
  }
  const counts = grants?.counts ?? nothing;
  if (fund !== undefined && !record.isEmpty) {
    record.changed('Fund', fund.id, [`created:${counts.created}`, `changed:${counts.changed}`, `unchanged:${counts.unchanged}`]);
    await record.seal(transaction, fund.id);
  }
  await tellEnd();
  return { counts, fund };
}

/** Where nothing is stored yet, every good row would be new. */
async function judge({ batches, tell }: Storing): Promise<Stored> {
  let created = 0;
  for await (const rows of batches) {
    await tell(rows);
    created += rows.filter(({ record }) => record !== undefined).length;
  }
  return { counts: { ...nothing, created }, fund: undefined };
}
