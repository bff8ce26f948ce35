import type { CalendarDate } from '@ledby/kernel';
import type { ExaminedGrant } from '../three-sixty-giving/examine-grants.js';
import type { Finding } from '../three-sixty-giving/finding.js';
import type { GrantRecord } from '../three-sixty-giving/grant-record.js';
import type { StoredCounts } from '../three-sixty-giving/import-report.js';
import { AwardYears } from './award-years.js';
import { contradictionOf, holdAwards } from './bound-awards.js';
import { type ChangedGrant, changeGrants } from './change-grants.js';
import { type NewGrant, newRows } from './grant-rows.js';
import type { ImportRecord } from './import-record.js';
import type { OpenFund } from './open-fund.js';
import { Recipients } from './recipients.js';
import { changedFields, findStored, type StoredGrant } from './stored-grant.js';
import type { Transaction } from './transaction.js';

type Circumstances = { readonly source: string; readonly today: CalendarDate };

const fieldsOfNew = {
  project: ['cycleId', 'organisationId', 'title', 'summary', 'country', 'status', 'startsOn', 'endsOn'],
  grant: [
    'projectId',
    'recipientId',
    'reference',
    'title',
    'amount',
    'currency',
    'status',
    'awardedOn',
    'startsOn',
    'endsOn',
    'externalId',
    'source',
  ],
} as const;
const ofGrantAlone: ReadonlySet<string> = new Set(['amount']);
const ofProjectAlone: ReadonlySet<string> = new Set(['summary', 'country']);

const yearOf = ({ awardedOn }: GrantRecord): string => awardedOn.slice(0, 4);

const refused = (row: ExaminedGrant, reason: Finding): ExaminedGrant => ({
  ...row,
  findings: [reason, ...row.findings],
  record: undefined,
});

/** Stores the grants of one fund, batch by batch. */
export class GrantStore {
  private readonly years: AwardYears;
  private readonly recipients: Recipients;
  private readonly stored = { created: 0, changed: 0, unchanged: 0 };

  constructor(
    private readonly transaction: Transaction,
    private readonly record: ImportRecord,
    private readonly fund: OpenFund,
    private readonly circumstances: Circumstances,
  ) {
    this.years = new AwardYears(transaction, record, fund.id);
    this.recipients = new Recipients(transaction, record, fund.code);
  }

  get counts(): StoredCounts {
    return { ...this.stored };
  }

  /** Answers the rows, those refused that contradict what was awarded or what was built on it since. */
  async store(rows: readonly ExaminedGrant[]): Promise<readonly ExaminedGrant[]> {
    const before = await findStored(
      this.transaction,
      this.fund.id,
      rows.flatMap(({ record }) => record?.externalId ?? []),
    );
    const judged = await this.judge(rows, before);
    const records = judged.flatMap(({ record }) => record ?? []);
    await this.years.ensure(new Set(records.filter(({ externalId }) => !before.has(externalId)).map(yearOf)));
    const recipientIds = await this.recipients.resolve(records.map(({ recipient }) => recipient));
    const created: NewGrant[] = [];
    const changed: ChangedGrant[] = [];
    records.forEach((record, place) => {
      const known = before.get(record.externalId);
      const recipientId = recipientIds[place] ?? '';
      const placed = { record, recipientId, fundId: this.fund.id, ...this.circumstances };
      if (known === undefined) {
        created.push({ ...placed, cycleId: this.years.cycleOf(yearOf(record)) });
        return;
      }
      const fields = changedFields(known, record, recipientId);
      if (fields.length > 0) changed.push({ stored: known, placed, fields });
      else this.stored.unchanged += 1;
    });
    await this.create(created);
    await this.change(changed);
    return judged;
  }

  /** Only a grant whose amount would change is held: the others can be paid for while a long file runs. */
  private async judge(rows: readonly ExaminedGrant[], before: ReadonlyMap<string, StoredGrant>): Promise<readonly ExaminedGrant[]> {
    const met = rows.map(row => ({ row, stored: row.record === undefined ? undefined : before.get(row.record.externalId) }));
    const held = await holdAwards(
      this.transaction,
      this.fund.id,
      met.flatMap(({ row, stored }) => (stored === undefined || stored.amount === row.record?.amount ? [] : [stored.id])),
    );
    return met.map(({ row, stored }) => {
      const reason = row.record && stored && contradictionOf(stored, row.record, held.get(stored.id));
      return reason === undefined ? row : refused(row, reason);
    });
  }

  private async create(placed: readonly NewGrant[]): Promise<void> {
    const rows = placed.map(newRows);
    await this.transaction.insert(
      'project',
      rows.map(({ project }) => project),
    );
    await this.transaction.insert(
      '"grant"',
      rows.map(({ grant }) => grant),
    );
    rows.forEach(({ project, grant }) => {
      this.record.changed('Project', project.id, fieldsOfNew.project);
      this.record.changed('Grant', grant.id, fieldsOfNew.grant);
    });
    this.stored.created += rows.length;
  }

  private async change(changes: readonly ChangedGrant[]): Promise<void> {
    await changeGrants(this.transaction, changes);
    changes.forEach(({ stored, fields }) => {
      this.changed('Project', stored.projectId, fields, ofGrantAlone);
      this.changed('Grant', stored.id, fields, ofProjectAlone);
    });
    this.stored.changed += changes.length;
  }

  private changed(subjectType: string, id: string, fields: readonly string[], ofTheOther: ReadonlySet<string>): void {
    const own = fields.filter(field => !ofTheOther.has(field));
    if (own.length > 0) {
      this.record.changed(subjectType, id, own);
    }
  }
}
