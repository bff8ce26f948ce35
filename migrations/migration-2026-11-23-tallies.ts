import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

const sums = `stripe integer not null, projects bigint not null default 0, grants bigint not null default 0, awarded numeric not null default 0, disbursed numeric not null default 0`;

const add = (table: string, key: string) =>
  `on conflict (fund_id, ${key}) do update set projects = ${table}.projects + excluded.projects, grants = ${table}.grants + excluded.grants,
   awarded = ${table}.awarded + excluded.awarded, disbursed = ${table}.disbursed + excluded.disbursed`;

const portfolioKey = 'cycle_id, currency, stripe';
const impactKey = 'cycle_id, level, is_strict, is_verified, reply, led_under, currency, stripe';

/** Writers of one moment add to different stripes of a sum, so they do not queue behind each other; readers add the stripes up. */
const stripe = `(txid_current() % 16)::integer`;

const awarded = (row: string) => `case when ${row}.status in ('PIPELINE','CANCELLED') then 0 else 1 end`;
const paid = (row: string) => `case when ${row}.status = 'PAID' then ${row}.amount else 0 end`;

/**
 * Sums that are kept as the portfolio changes, so that a summary costs the same for a hundred projects and for millions.
 * A row with an empty currency counts projects; the others carry money of their currency.
 */
export class Migration20261123Tallies extends Migration {
  override up(): void {
    const made = [
      ...this.tables(),
      ...this.additions(),
      ...this.projectTriggers(),
      ...this.moneyTriggers(),
      ...this.standingTriggers(),
      ...this.recount(),
    ];
    [...made, ...this.notForEverybody()].forEach(statement => this.addSql(statement));
  }

  /** They run with their owner's rights; nobody else may hang them on a table of their own. */
  private notForEverybody(): string[] {
    const names = ['projects', 'grant_written', 'grant_changed', 'disbursement_written', 'disbursement_changed', 'standing'];
    return names.map(name => `revoke all on function app.tally_${name}() from public`);
  }

  private tables(): string[] {
    return [
      ...fundOwnedTable('portfolio_tally', {
        key: portfolioKey,
        columns: `cycle_id uuid not null, currency text not null, ${sums}`,
        within: [['cycle_id', 'grant_cycle']],
        mayInsert: false,
      }),
      ...fundOwnedTable('impact_tally', {
        schema: 'restricted',
        isUnlogged: true,
        key: impactKey,
        columns: `cycle_id uuid not null, level text not null, is_strict boolean not null, is_verified boolean not null, reply text not null, led_under text not null, currency text not null, ${sums}`,
        within: [['cycle_id', 'grant_cycle']],
        mayInsert: false,
      }),
    ];
  }

  private additions(): string[] {
    return [
      // The project rows are locked first: whoever moves a project's standing and whoever adds money to it must see each other.
      `create function app.add_money(funds uuid[], projects uuid[], currencies text[], grant_counts integer[], awards numeric[], payments numeric[])
        returns void language plpgsql security definer set search_path = public, app, pg_temp as $$
        begin
          perform from project p where (p.fund_id, p.id) in (select * from unnest(funds, projects)) order by p.fund_id, p.id for no key update;
          insert into portfolio_tally (fund_id, cycle_id, currency, stripe, grants, awarded, disbursed)
            select p.fund_id, p.cycle_id, d.currency, ${stripe}, sum(d.grants), sum(d.awarded), sum(d.disbursed)
            from unnest(funds, projects, currencies, grant_counts, awards, payments) d (fund_id, project_id, currency, grants, awarded, disbursed)
            join project p on p.fund_id = d.fund_id and p.id = d.project_id
            group by 1, 2, 3 order by 1, 2, 3 ${add('portfolio_tally', portfolioKey)};
          insert into restricted.impact_tally (fund_id, cycle_id, level, is_strict, is_verified, reply, led_under, currency, stripe, grants, awarded, disbursed)
            select p.fund_id, p.cycle_id, coalesce(s.level, 'NOT_STATED'), coalesce(s.is_strict, false), coalesce(s.is_verified, false), coalesce(s.reply, 'NOT_ASKED'), coalesce(s.led_under, ''), d.currency, ${stripe},
              sum(d.grants), sum(d.awarded), sum(d.disbursed)
            from unnest(funds, projects, currencies, grant_counts, awards, payments) d (fund_id, project_id, currency, grants, awarded, disbursed)
            join project p on p.fund_id = d.fund_id and p.id = d.project_id
            left join restricted.leadership_standing s on s.fund_id = p.fund_id and s.project_id = p.id and s.audience = 'INTERNAL'
            group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8 ${add('impact_tally', impactKey)};
        end $$`,
      `revoke all on function app.add_money from public`,
    ];
  }

  private projectTriggers(): string[] {
    return [
      `create function app.tally_projects() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
        begin
          insert into portfolio_tally (fund_id, cycle_id, currency, stripe, projects)
            select fund_id, cycle_id, '', ${stripe}, count(*) from new_rows group by 1, 2 order by 1, 2 ${add('portfolio_tally', portfolioKey)};
          insert into restricted.impact_tally (fund_id, cycle_id, level, is_strict, is_verified, reply, led_under, currency, stripe, projects)
            select fund_id, cycle_id, 'NOT_STATED', false, false, 'NOT_ASKED', '', '', ${stripe}, count(*) from new_rows group by 1, 2 order by 1, 2 ${add('impact_tally', impactKey)};
          return null;
        end $$`,
      `create trigger project_tally after insert on project referencing new table as new_rows for each statement execute function app.tally_projects()`,
    ];
  }

  private moneyTriggers(): string[] {
    const changes = (
      table: string,
      name: string,
      columns: (row: string, sign: string) => string,
      source: (rows: string, row: string) => string,
    ) => {
      const collect = (body: string) => `
          perform app.add_money(array_agg(c.fund_id), array_agg(c.project_id), array_agg(c.currency), array_agg(c.grants), array_agg(c.awarded), array_agg(c.disbursed))
            from (${body}) c having count(*) > 0;`;
      const fresh = `select ${columns('n', '')} from ${source('new_rows', 'n')}`;
      const former = `select ${columns('o', '-')} from ${source('old_rows', 'o')}`;
      const fn = (suffix: string, body: string) =>
        `create function app.tally_${name}_${suffix}() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$ begin ${collect(body)} return null; end $$`;
      return [
        fn('written', fresh),
        fn('changed', `${fresh} union all ${former}`),
        `create trigger ${name}_tally_written after insert on ${table} referencing new table as new_rows for each statement execute function app.tally_${name}_written()`,
        `create trigger ${name}_tally_changed after update on ${table} referencing old table as old_rows new table as new_rows for each statement execute function app.tally_${name}_changed()`,
      ];
    };
    return [
      ...changes(
        '"grant"',
        'grant',
        (row, sign) =>
          `${row}.fund_id, ${row}.project_id, ${row}.currency::text as currency, ${sign}(${awarded(row)}) as grants, ${sign}(${row}.amount * ${awarded(row)}) as awarded, 0::numeric as disbursed`,
        (rows, row) => `${rows} ${row}`,
      ),
      ...changes(
        'disbursement',
        'disbursement',
        (row, sign) =>
          `${row}.fund_id, g.project_id, ${row}.currency::text as currency, 0 as grants, 0::numeric as awarded, ${sign}(${paid(row)}) as disbursed`,
        (rows, row) => `${rows} ${row} join "grant" g on g.fund_id = ${row}.fund_id and g.id = ${row}.grant_id`,
      ),
    ];
  }

  /** The same sums from the rows themselves: what the kept ones are proved against, and how they are made anew. */
  private recount(): string[] {
    const standing = `left join restricted.leadership_standing s on s.fund_id = p.fund_id and s.project_id = p.id and s.audience = 'INTERNAL'`;
    const cell = `coalesce(s.level, 'NOT_STATED'), coalesce(s.is_strict, false), coalesce(s.is_verified, false), coalesce(s.reply, 'NOT_ASKED'), coalesce(s.led_under, '')`;
    const rows = `
      select p.fund_id, p.id as project_id, '' as currency, 1 as projects, 0 as grants, 0::numeric as awarded, 0::numeric as disbursed from project p where p.fund_id = in_fund
      union all select g.fund_id, g.project_id, g.currency, 0, ${awarded('g')}, g.amount * ${awarded('g')}, 0 from "grant" g where g.fund_id = in_fund
      union all select d.fund_id, g.project_id, d.currency, 0, 0, 0, ${paid('d')} from disbursement d join "grant" g on g.fund_id = d.fund_id and g.id = d.grant_id where d.fund_id = in_fund`;
    return [
      `create function app.recount(in_fund uuid) returns void language plpgsql set search_path = public, app, pg_temp as $$
        begin
          delete from portfolio_tally where fund_id = in_fund;
          delete from restricted.impact_tally where fund_id = in_fund;
          insert into portfolio_tally (fund_id, cycle_id, currency, stripe, projects, grants, awarded, disbursed)
            select p.fund_id, p.cycle_id, r.currency, 0, sum(r.projects), sum(r.grants), sum(r.awarded), sum(r.disbursed)
            from (${rows}) r join project p on p.fund_id = r.fund_id and p.id = r.project_id group by 1, 2, 3;
          insert into restricted.impact_tally (fund_id, cycle_id, level, is_strict, is_verified, reply, led_under, currency, stripe, projects, grants, awarded, disbursed)
            select p.fund_id, p.cycle_id, ${cell}, r.currency, 0, sum(r.projects), sum(r.grants), sum(r.awarded), sum(r.disbursed)
            from (${rows}) r join project p on p.fund_id = r.fund_id and p.id = r.project_id ${standing} group by 1, 2, 3, 4, 5, 6, 7, 8;
        end $$`,
      `revoke all on function app.recount from public`,
      // The lock waits for whoever has added to these sums and not committed; whoever comes after it adds to what is made here.
      `create function app.rebuild_impact(in_fund uuid) returns void language plpgsql security definer set search_path = public, app, pg_temp as $$
        begin
          if not in_fund = any (app.current_funds()) then raise insufficient_privilege using message = 'sums outside the fund'; end if;
          lock table restricted.impact_tally in share row exclusive mode;
          delete from restricted.impact_tally where fund_id = in_fund;
          insert into restricted.impact_tally (fund_id, cycle_id, level, is_strict, is_verified, reply, led_under, currency, stripe, projects, grants, awarded, disbursed)
            select p.fund_id, p.cycle_id, ${cell}, r.currency, 0, sum(r.projects), sum(r.grants), sum(r.awarded), sum(r.disbursed)
            from (${rows}) r join project p on p.fund_id = r.fund_id and p.id = r.project_id ${standing} group by 1, 2, 3, 4, 5, 6, 7, 8;
          insert into restricted.derived_whole (fund_id, is_whole) values (in_fund, true) on conflict do nothing;
        end $$`,
      `revoke all on function app.rebuild_impact from public`,
      `grant execute on function app.rebuild_impact to ledby_lead`,
    ];
  }

  private standingTriggers(): string[] {
    const move = (row: string, sign: string) => `
      insert into restricted.impact_tally (fund_id, cycle_id, level, is_strict, is_verified, reply, led_under, currency, stripe, projects, grants, awarded, disbursed)
        select p.fund_id, p.cycle_id, ${row}, m.currency, ${stripe}, ${sign}m.projects, ${sign}m.grants, ${sign}m.awarded, ${sign}m.disbursed
        from project p cross join lateral app.project_sums(p.fund_id, p.id) m
        where p.fund_id = subject_fund and p.id = subject_project order by m.currency ${add('impact_tally', impactKey)};`;
    const cell = (row: string) => `${row}.level, ${row}.is_strict, ${row}.is_verified, ${row}.reply, ${row}.led_under`;
    const unasked = `'NOT_STATED', false, false, 'NOT_ASKED', ''`;
    return [
      `create function app.project_sums(in_fund uuid, in_project uuid) returns table (currency text, projects integer, grants bigint, awarded numeric, disbursed numeric)
        language sql stable as $$
          select '', 1, 0::bigint, 0::numeric, 0::numeric
          union all
          select m.currency, 0, sum(m.grants), sum(m.awarded), sum(m.disbursed) from (
            select g.currency, ${awarded('g')} as grants, g.amount * ${awarded('g')} as awarded, 0 as disbursed from "grant" g where g.fund_id = in_fund and g.project_id = in_project
            union all
            select d.currency, 0, 0, ${paid('d')} from "grant" g join disbursement d on d.fund_id = g.fund_id and d.grant_id = g.id where g.fund_id = in_fund and g.project_id = in_project
          ) m group by m.currency
        $$`,
      `create function app.tally_standing() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
        declare subject_fund uuid; subject_project uuid;
        begin
          if tg_op = 'DELETE' then subject_fund := old.fund_id; subject_project := old.project_id;
          else subject_fund := new.fund_id; subject_project := new.project_id; end if;
          perform from project p where p.fund_id = subject_fund and p.id = subject_project for no key update;
          if tg_op = 'INSERT' then ${move(unasked, '-')} else ${move(cell('old'), '-')} end if;
          if tg_op = 'DELETE' then ${move(unasked, '')} else ${move(cell('new'), '')} end if;
          return null;
        end $$`,
      ...['insert', 'update', 'delete'].map(
        event => `create trigger standing_tally_${event} after ${event} on restricted.leadership_standing for each row
          when (${event === 'delete' ? 'old' : 'new'}.project_id is not null and ${event === 'delete' ? 'old' : 'new'}.audience = 'INTERNAL') execute function app.tally_standing()`,
      ),
    ];
  }
}
