import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

/** What a fund means by "survivor-led": the definitions that Ledby brings, and its own, each agreed to by a second person. */
export class Migration20261123LeadershipPolicies extends Migration {
  override up(): void {
    this.policies().forEach(statement => this.addSql(statement));
  }

  /** No right to change or delete: a definition that was used stays what it was. */
  private policies(): string[] {
    const share = (of: string, is: string, of4: string, power: string, whereNone: string) =>
      `{"kind":"SHARE","of":"${of}","is":"${is}","share":[${of4}],"power":"${power}","whereNone":"${whereNone}"}`;
    const leader = (bodies: string) => `{"kind":"LEADER","inOneOf":[${bodies}],"power":"VOTE_OR_BUDGET"}`;
    const both = (organisation: string, project: string) => `{"ORGANISATION":[${organisation}],"PROJECT":[${project}]}`;
    const staff = share('SENIOR_STAFF', 'AT_LEAST', '1,2', 'ANY', 'PASSES');
    const shares = (is: string, fraction: string) =>
      both(
        `${share('GOVERNING_BODY', is, fraction, 'VOTE_OR_BUDGET', 'FAILS')},${staff}`,
        share('PROJECT_DECISION_GROUP', is, fraction, 'BUDGET', 'FAILS'),
      );
    const brought = [
      [
        'ANY_LEADER_V1',
        'At least one leader',
        'Survivor Leadership Fund, 2021: one or more persons with lived experience in a leadership position.',
        both(leader('"GOVERNING_BODY","SENIOR_STAFF"'), leader('"PROJECT_DECISION_GROUP"')),
      ],
      [
        'MAJORITY_V1',
        'A clear majority',
        'CRPD General Comment 7 (clear majority), by analogy, with the staff limb of the DEI Data Standard.',
        shares('MORE_THAN', '1,2'),
      ],
      [
        'DEI_75_50_V1',
        'Three quarters of the board and half of the senior staff',
        'DEI Data Standard (United Kingdom), the rule for “led by”.',
        shares('AT_LEAST', '3,4'),
      ],
    ];
    return [
      ...fundOwnedTable('leadership_policy', {
        columns: `code text not null check (code ~ '^[A-Z][A-Z0-9_]*_V[1-9][0-9]*$'), version integer not null check (code like '%\\_V' || version), title text not null, ground text not null,
          demands jsonb not null, added_by uuid not null, added_on date not null default current_date`,
        unique: ['code', 'id, added_by'],
        outside: [['added_by', 'account_user']],
        alsoSeenWhen: ['app.current_user_id() is not null'],
      }),
      ...fundOwnedTable('leadership_policy_agreement', {
        columns: `policy_id uuid not null, added_by uuid not null, agreed_by uuid not null, agreed_on date not null`,
        unique: ['policy_id'],
        within: [['policy_id', 'leadership_policy', 'added_by']],
        outside: [['agreed_by', 'account_user']],
        checks: ['agreed_by <> added_by'],
        alsoSeenWhen: ['app.current_user_id() is not null'],
      }),
      `create view leadership_policy_version with (security_invoker = true) as
        select f.id as fund_id, b.code, 1 as version, b.title, b.ground, b.demands::jsonb as demands, true as is_built_in, true as is_in_force
          from fund f cross join (values ${brought.map(texts => `(${texts.map(text => `'${text}'`).join(', ')})`).join(', ')}) b (code, title, ground, demands)
        union all select o.fund_id, o.code, o.version, o.title, o.ground, o.demands, false,
          exists (select from leadership_policy_agreement a where a.fund_id = o.fund_id and a.policy_id = o.id) from leadership_policy o`,
      `create view leadership_policy_demand with (security_invoker = true) as
        select p.fund_id, p.code, s.key || ' ' || lpad(d.place::text, 2, '0') as row_key, s.key as subject_kind, d.demand ->> 'kind' as kind,
          coalesce((select array_agg(b.kind order by b.place) from jsonb_array_elements_text(d.demand -> 'inOneOf') with ordinality b (kind, place)), array[d.demand ->> 'of']) as bodies,
          d.demand ->> 'is' as comparison, (d.demand -> 'share' ->> 0)::integer as numerator, (d.demand -> 'share' ->> 1)::integer as denominator, d.demand ->> 'power' as power,
          d.demand ->> 'whereNone' = 'PASSES' as passes_where_none
          from leadership_policy_version p cross join lateral jsonb_each(p.demands) s cross join lateral jsonb_array_elements(s.value) with ordinality d (demand, place)`,
      ...['version', 'demand'].map(
        part => `grant select on leadership_policy_${part} to ledby_app, ledby_lead, ledby_fund, ledby_fund_lead`,
      ),
    ];
  }
}
