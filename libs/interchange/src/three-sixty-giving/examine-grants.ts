import type { CalendarDate } from '@ledby/kernel';
import { type Finding, finding, keepsRowOut } from './finding.js';
import { type GrantRecord, grantRecordOf } from './grant-record.js';
import { tidyIdentifier } from './organisation-identifier.js';
import { type GrantRow, isRawObject, textIn } from './raw-grant.js';
import { safeIdentifier, validateGrant } from './validate-grant.js';

/** A row with what is to be said of it; only a row without errors has a record. */
export interface ExaminedGrant {
  readonly rowNumber: number;
  readonly externalId: string | undefined;
  readonly findings: readonly Finding[];
  readonly record: GrantRecord | undefined;
}

/** Judges row after row, and each against those before it. */
export async function* examineGrants(rows: AsyncIterable<GrantRow>, today: CalendarDate): AsyncGenerator<ExaminedGrant> {
  const firstRowOf = new Map<string, number>();
  for await (const { rowNumber, grant } of rows) {
    const id = isRawObject(grant) ? textIn(grant, 'id') : undefined;
    const key = id === undefined ? undefined : tidyIdentifier(id);
    const firstRow = key === undefined ? undefined : firstRowOf.get(key);
    const repeated =
      firstRow === undefined
        ? []
        : [finding('ID_REPEATED', 'id', `This grant has the same identifier as row ${firstRow}; only the first can be kept.`)];
    const findings = [...repeated, ...validateGrant(grant, today)];
    if (key !== undefined && firstRow === undefined) {
      firstRowOf.set(key, rowNumber);
    }
    const record = keepsRowOut(findings) || !isRawObject(grant) ? undefined : grantRecordOf(grant);
    yield { rowNumber, externalId: safeIdentifier(grant), findings, record };
  }
}
