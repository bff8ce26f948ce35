import { Migration } from '@mikro-orm/migrations';
import { money, moneyCheck } from './kit/money.js';
import { fundOwnedTable } from './kit/tables.js';

const statuses = `('PIPELINE','IMPLEMENTATION','FINALISATION','CLOSED','CANCELLED','SUSPENDED')`;
const recipient = 'recipient_id = any (app.current_organisations())';
const published = `status <> 'DRAFT' and app.current_user_id() is not null`;

/** What a fund runs and pays: cycles, windows, projects, grants, tranches, disbursements. */
export class Migration20261123Portfolio extends Migration {
  override up(): void {
    this.calls();
    this.projects();
    this.payments();
  }

  private calls(): void {
    const all = [
      ...fundOwnedTable('grant_cycle', {
        columns: `number text not null, title text not null, status text not null check (status in ('DRAFT','OPEN','UNDER_ASSESSMENT','AWARDED','CLOSED')),
          opens_on date, closes_on date, applications_received integer check (applications_received >= 0), source_url text, version integer not null default 1`,
        unique: ['number'],
        mayUpdate: ['title', 'status', 'opens_on', 'closes_on', 'applications_received', 'source_url', 'version'],
        alsoSeenWhen: [published],
      }),
      ...fundOwnedTable('funding_window', {
        columns: `cycle_id uuid not null, code text not null, title text not null,
          kind text not null check (kind in ('SHORT_TERM','MEDIUM_TERM','CAPACITY_BUILDING','SPECIAL','UNRESTRICTED')),
          status text not null check (status in ('DRAFT','OPEN','UNDER_ASSESSMENT','AWARDED','CLOSED')), earmark text, currency text not null check (currency ~ '^[A-Z]{3}$'), minimum_amount numeric, maximum_amount numeric,
          maximum_months integer check (maximum_months between 1 and 120), closes_at timestamptz, closes_zone text, source_url text, leadership_policy text, is_reserved boolean not null default false, version integer not null default 1`,
        unique: ['cycle_id, code'],
        within: [['cycle_id', 'grant_cycle']],
        checks: [
          'minimum_amount <= maximum_amount',
          '(closes_at is null) = (closes_zone is null)',
          moneyCheck('minimum_amount'),
          moneyCheck('maximum_amount'),
        ],
        mayUpdate: [
          'title',
          'kind',
          'status',
          'earmark',
          'minimum_amount',
          'maximum_amount',
          'maximum_months',
          'closes_at',
          'closes_zone',
          'source_url',
          'leadership_policy',
          'is_reserved',
          'version',
        ],
        alsoSeenWhen: [published],
      }),
      ...fundOwnedTable('dated_statement', {
        columns: `cycle_id uuid, stated_on date not null, statement text not null, source_url text not null`,
        within: [['cycle_id', 'grant_cycle']],
        alsoSeenWhen: ['app.current_user_id() is not null'],
      }),
      `create index dated_statement_day on dated_statement (fund_id, stated_on, id)`,
    ];
    all.forEach(statement => this.addSql(statement));
  }

  private projects(): void {
    const all = [
      ...fundOwnedTable('project', {
        columns: `cycle_id uuid not null, window_id uuid, organisation_id uuid not null, title text not null, summary text not null default '', search_text text not null,
          country text check (country ~ '^[A-Z]{2}$'), region text, theme text not null, status text not null check (status in ${statuses}), starts_on date, ends_on date,
          created_at timestamptz not null default now(), version integer not null default 1`,
        within: [
          ['cycle_id', 'grant_cycle'],
          ['window_id', 'funding_window'],
        ],
        outside: [['organisation_id', 'organisation']],
        checks: ['starts_on <= ends_on'],
        mayUpdate: [
          'organisation_id',
          'title',
          'summary',
          'search_text',
          'country',
          'region',
          'theme',
          'status',
          'starts_on',
          'ends_on',
          'version',
        ],
        alsoSeenWhen: ['organisation_id = any (app.current_organisations())'],
      }),
      ...fundOwnedTable('"grant"', {
        columns: `project_id uuid not null, recipient_id uuid not null, reference text not null, title text not null, search_text text not null, ${money('amount')},
          status text not null check (status in ${statuses}), awarded_on date not null, starts_on date, ends_on date, external_id text, source text, regrant_type text,
          created_at timestamptz not null default now(), version integer not null default 1`,
        unique: ['reference', 'external_id', 'id, recipient_id'],
        within: [['project_id', 'project']],
        outside: [['recipient_id', 'organisation']],
        checks: [moneyCheck('amount', 'currency', '>='), 'starts_on <= ends_on'],
        mayUpdate: ['recipient_id', 'title', 'search_text', 'amount', 'status', 'starts_on', 'ends_on', 'version'],
        alsoSeenWhen: [recipient],
      }),
    ];
    all.forEach(statement => this.addSql(statement));
  }

  private payments(): void {
    const all = [
      ...fundOwnedTable('tranche', {
        columns: `grant_id uuid not null, recipient_id uuid not null, ordinal integer not null check (ordinal > 0), ${money('amount')}, due_on date not null, condition text,
          status text not null check (status in ('PLANNED','PAID','CANCELLED')), version integer not null default 1`,
        unique: ['grant_id, ordinal', 'id, grant_id'],
        within: [['grant_id', '"grant"', 'recipient_id']],
        checks: [moneyCheck('amount')],
        mayUpdate: ['recipient_id', 'amount', 'due_on', 'condition', 'status', 'version'],
        alsoSeenWhen: [recipient],
      }),
      ...fundOwnedTable('disbursement', {
        columns: `grant_id uuid not null, recipient_id uuid not null, tranche_id uuid, ${money('amount')}, paid_on date not null, status text not null check (status in ('PAID','RETURNED')),
          reference text, converted_amount numeric, converted_currency text check (converted_currency ~ '^[A-Z]{3}$'), exchange_rate numeric check (exchange_rate > 0), rate_on date, rate_source text,
          created_at timestamptz not null default now()`,
        within: [
          ['grant_id', '"grant"', 'recipient_id'],
          ['tranche_id', 'tranche'],
        ],
        checks: [
          moneyCheck('amount', 'currency', '>'),
          'num_nulls(converted_amount, converted_currency, exchange_rate, rate_on, rate_source) in (0, 5)',
          'converted_amount is null or scale(converted_amount) = app.minor_unit(converted_currency)',
        ],
        mayUpdate: ['recipient_id', 'status'],
        alsoSeenWhen: [recipient],
      }),
    ];
    all.forEach(statement => this.addSql(statement));
    // A merge of organisations moves the recipient of a grant: what hangs below follows in the same statement order, so the key waits for the commit.
    for (const table of ['tranche', 'disbursement']) {
      this.addSql(`alter table ${table} drop constraint ${table}_grant`);
      this.addSql(
        `alter table ${table} add constraint ${table}_grant foreign key (fund_id, grant_id, recipient_id) references "grant" (fund_id, id, recipient_id) deferrable initially deferred`,
      );
    }
  }
}
