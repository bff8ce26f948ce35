import { Migration } from '@mikro-orm/migrations';
import { moneyCheck } from './kit/money.js';
import { fundOwnedTable } from './kit/tables.js';

const kinds = `('AWARD','RESERVE','DECLINE')`;

/** How it is decided what becomes of an application. */
export class Migration20261124Decision extends Migration {
  override up(): void {
    [...this.sessions(), ...this.decisions(), ...this.indexes()].forEach(statement => this.addSql(statement));
  }

  /** Trustees read an item, and the votes on it, by the item's own column; the paper stays as it was put before them. */
  private sessions(): string[] {
    const amounts = `requested_amount numeric, recommended_amount numeric, currency text check (currency ~ '^[A-Z]{3}$')`;
    return [
      ...fundOwnedTable('board_session', {
        columns: `window_id uuid not null, title text not null, held_on date not null, quorum integer not null check (quorum > 0), state text not null check (state in ('PREPARED','OPEN','CLOSED')), agenda_items integer not null default 0, agenda_kept integer not null default 0,
          minutes text not null default '', closed_at timestamptz, version integer not null default 1`,
        within: [['window_id', 'call_for_proposals']],
        checks: [`(state = 'CLOSED') = (closed_at is not null)`],
        mayUpdate: ['state', 'agenda_items', 'agenda_kept', 'minutes', 'closed_at', 'version'],
      }),
      ...fundOwnedTable('agenda_item', {
        columns: `session_id uuid not null, application_id uuid not null, organisation_id uuid not null, place integer not null, number text not null, title text not null, ${amounts}, assessments integer not null, mean integer, lowest integer, highest integer,
          kind text not null check (kind in ${kinds}), reserve_rank integer, reserve_until date, letter text not null, note text not null, outcome text check (outcome in ('CARRIED','NOT_CARRIED','NO_QUORUM')), reader_ids uuid[] not null`,
        unique: ['session_id, application_id'],
        within: [
          ['session_id', 'board_session'],
          ['application_id', 'application'],
        ],
        checks: [moneyCheck('requested_amount'), moneyCheck('recommended_amount')],
        mayUpdate: ['outcome', 'reader_ids'],
        mayDelete: true,
      }),
      ...fundOwnedTable('board_vote', {
        columns: `item_id uuid not null, session_id uuid not null, trustee_id uuid not null, choice text not null check (choice in ('FOR','AGAINST','ABSTAIN','RECUSED')), cast_at timestamptz not null, reader_ids uuid[] not null`,
        unique: ['item_id, trustee_id'],
        within: [
          ['item_id', 'agenda_item'],
          ['session_id', 'board_session'],
        ],
        outside: [['trustee_id', 'account_user']],
        mayUpdate: ['choice', 'cast_at', 'reader_ids'],
      }),
    ];
  }

  /** What is approved never exceeds the budget, whatever the application would have done. */
  private decisions(): string[] {
    const money = `currency text check (currency ~ '^[A-Z]{3}$')`;
    return [
      ...fundOwnedTable('award_terms', {
        columns: `currency text not null check (currency ~ '^[A-Z]{3}$'), budget numeric not null, approved numeric not null, delegated_limit numeric not null, limit_set_by uuid not null, version integer not null default 1`,
        within: [['id', 'call_for_proposals']],
        outside: [['limit_set_by', 'account_user']],
        checks: ['approved between 0 and budget', ...['budget', 'approved', 'delegated_limit'].map(column => moneyCheck(column))],
        mayUpdate: ['budget', 'approved', 'delegated_limit', 'limit_set_by', 'version'],
      }),
      ...fundOwnedTable('decision', {
        columns: `application_id uuid not null, window_id uuid not null, session_id uuid, kind text not null check (kind in ${kinds}), state text not null check (state in ('PROPOSED','APPROVED','REJECTED')),
          requested_amount numeric, recommended_amount numeric, approved_amount numeric, ${money}, reserve_rank integer check (reserve_rank > 0), reserve_until date, letter text not null,
          proposed_by uuid not null, proposed_at timestamptz not null, settled_by uuid, settled_at timestamptz, version integer not null default 1`,
        within: [
          ['application_id', 'application'],
          ['window_id', 'award_terms'],
          ['session_id', 'board_session'],
        ],
        outside: [
          ['proposed_by', 'account_user'],
          ['settled_by', 'account_user'],
        ],
        checks: [
          `(state = 'PROPOSED') = (settled_by is null)`,
          `(settled_by is null) = (settled_at is null)`,
          `(kind = 'AWARD' and state = 'APPROVED') = (approved_amount is not null)`,
          `(kind = 'RESERVE') = (reserve_rank is not null)`,
          `(reserve_rank is null) = (reserve_until is null)`,
          ...['requested_amount', 'recommended_amount', 'approved_amount'].map(column => moneyCheck(column)),
        ],
        mayUpdate: ['state', 'approved_amount', 'settled_by', 'settled_at', 'version'],
      }),
      `create unique index decision_waiting on decision (fund_id, application_id) where state = 'PROPOSED'`,
      `create unique index decision_reserve_rank on decision (fund_id, window_id, reserve_rank) where kind = 'RESERVE' and state <> 'REJECTED'`,
      ...fundOwnedTable('offer', {
        columns: `application_id uuid not null, window_id uuid not null, organisation_id uuid not null, amount numeric not null, currency text not null check (currency ~ '^[A-Z]{3}$'), expires_on date not null,
          state text not null check (state in ('MADE','ACCEPTED','TURNED_DOWN','LAPSED')), may_be_named boolean, answered_by uuid, answered_at timestamptz, version integer not null default 1`,
        within: [
          ['id', 'decision'],
          ['application_id', 'application'],
        ],
        outside: [
          ['organisation_id', 'organisation'],
          ['answered_by', 'account_user'],
        ],
        checks: [
          `(state = 'MADE') = (answered_at is null)`,
          `(answered_by is null) = (answered_at is null)`,
          moneyCheck('amount', 'currency', '>'),
        ],
        mayUpdate: ['state', 'may_be_named', 'answered_by', 'answered_at', 'version'],
        alsoSeenWhen: ['organisation_id = any (app.current_organisations())'],
      }),
    ];
  }

  /** What lists of the reading path owe to their readers. */
  private indexes(): string[] {
    const owed = [
      'board_session (fund_id, window_id, id)',
      'agenda_item (fund_id, session_id, place, id)',
      'board_vote (fund_id, item_id, id)',
      'decision (fund_id, application_id, id)',
      'offer (fund_id, application_id, id)',
    ];
    return owed.map(index => `create index on ${index}`);
  }
}
