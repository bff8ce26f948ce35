import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable, globalTable } from './kit/tables.js';

const states = `('OPEN','FALSE_MATCH','CONFIRMED','DELISTED')`;

/** The sanctions list in force, which all funds share, and what each fund found of its applicants. */
export class Migration20261124Sanctions extends Migration {
  override up(): void {
    [...this.list(), ...this.findings()].forEach(statement => this.addSql(statement));
  }

  private list(): string[] {
    return [
      ...globalTable('sanctions_list', {
        columns: `id uuid primary key, source text not null, dated_at timestamptz not null, digest text not null unique, imported_at timestamptz not null, entries integer not null check (entries >= 0)`,
      }),
      ...globalTable('sanctions_entry', {
        columns: `id uuid primary key, list_id uuid not null references sanctions_list (id), reference text not null, kind text not null check (kind in ('INDIVIDUAL','ENTITY')),
          names text[] not null check (cardinality(names) > 0), digest text not null, unique (list_id, reference)`,
        mayDelete: true,
      }),
    ];
  }

  private findings(): string[] {
    return [
      ...fundOwnedTable('sanctions_check', {
        columns: `list_id uuid not null, organisation_ids uuid[] not null, other_names integer not null check (other_names >= 0), checked_by uuid not null, checked_at timestamptz not null`,
        within: [['id', 'application']],
        outside: [
          ['list_id', 'sanctions_list'],
          ['checked_by', 'account_user'],
        ],
        mayUpdate: ['list_id', 'organisation_ids', 'other_names', 'checked_by', 'checked_at'],
      }),
      ...fundOwnedTable('sanctions_match', {
        columns: `application_id uuid not null, organisation_id uuid not null, reference text not null, entry_digest text not null, listed_name text not null, likeness integer not null check (likeness between 0 and 100),
          state text not null check (state in ${states}), found_at timestamptz not null, settled_by uuid, settled_at timestamptz, reason text not null default '', version integer not null default 1`,
        unique: ['organisation_id, entry_digest'],
        within: [['application_id', 'application']],
        outside: [
          ['organisation_id', 'organisation'],
          ['settled_by', 'account_user'],
        ],
        checks: ['(settled_by is null) = (settled_at is null)'],
        mayUpdate: ['state', 'settled_by', 'settled_at', 'reason', 'version'],
      }),
    ];
  }
}
