import { Migration } from '@mikro-orm/migrations';

const sums = (alias = 't') =>
  `sum(${alias}.grants)::integer as grants, round(sum(${alias}.awarded), app.minor_unit(${alias}.currency)) as awarded, round(sum(${alias}.disbursed), app.minor_unit(${alias}.currency)) as disbursed`;

/** A sum that has come back to nothing is not shown: whether anyone once stood there is nobody's business. */
const stands = 'having sum(t.grants) <> 0 or sum(t.awarded) <> 0 or sum(t.disbursed) <> 0';

const survivorLed = (policy: string) =>
  `case ${policy} when 'ANY_LEADER_V1' then t.level in ('SURVIVOR_CO_LED','SURVIVOR_LED') when 'MAJORITY_V1' then t.level = 'SURVIVOR_LED' when 'DEI_75_50_V1' then t.is_strict else position(' ' || ${policy} || ' ' in t.led_under) > 0 end`;

const asked = `(values ('FUND'), ('ANY_LEADER_V1'), ('MAJORITY_V1'), ('DEI_75_50_V1')) q (asked)`;
const resolved = `case q.asked when 'FUND' then f.leadership_policy else q.asked end`;

/** After a crash the kept sums are made anew; until a fund's are whole, nothing is said rather than something wrong. */
const whole = 'join restricted.derived_whole w on w.fund_id = t.fund_id';

/** Readings of the kept sums. They run with the reader's own rights, so the walls of the tables below hold. */
export class Migration20261123Summaries extends Migration {
  override up(): void {
    this.portfolio();
    this.impact();
  }

  private view(name: string, body: string): void {
    this.addSql(`create view ${name} with (security_invoker = true) as ${body}`);
    this.addSql(
      `grant select on ${name} to ${name.startsWith('restricted.') ? 'ledby_lead, ledby_fund_lead' : 'ledby_app, ledby_lead, ledby_fund, ledby_fund_lead'}`,
    );
  }

  private portfolio(): void {
    const counts = `coalesce(sum(t.projects), 0)::integer as projects, coalesce(sum(t.grants), 0)::integer as grants`;
    this.view(
      'public.portfolio_summary',
      `select f.id as fund_id, ${counts} from fund f left join portfolio_tally t on t.fund_id = f.id group by f.id`,
    );
    this.view(
      'public.portfolio_money',
      `select t.fund_id, t.currency, ${sums()} from portfolio_tally t where t.currency <> '' group by t.fund_id, t.currency ${stands}`,
    );
    this.view('public.portfolio_cycle', `select t.fund_id, t.cycle_id, ${counts} from portfolio_tally t group by t.fund_id, t.cycle_id`);
    this.view(
      'public.portfolio_cycle_money',
      `select t.fund_id, t.cycle_id, t.currency, ${sums()} from portfolio_tally t where t.currency <> '' group by t.fund_id, t.cycle_id, t.currency ${stands}`,
    );
  }

  private impact(): void {
    const replied = (reply: string) => `coalesce(sum(t.projects) filter (where t.reply = '${reply}'), 0)::integer`;
    this.view(
      'restricted.impact_summary',
      `select f.id as fund_id, q.asked, ${resolved} as policy, coalesce(sum(t.projects), 0)::integer as projects, ${replied('NOT_ASKED')} as not_asked,
        ${replied('PREFER_NOT_TO_SAY')} as prefer_not_to_say, ${replied('NO_REPLY')} as no_reply, ${replied('ANSWERED')} as answered,
        coalesce(sum(t.projects) filter (where ${survivorLed(resolved)}), 0)::integer as survivor_led,
        coalesce(sum(t.projects) filter (where ${survivorLed(resolved)} and t.is_verified), 0)::integer as survivor_led_verified
        from fund f join restricted.derived_whole w on w.fund_id = f.id cross join ${asked} left join restricted.impact_tally t on t.fund_id = f.id group by f.id, q.asked`,
    );
    this.view(
      'restricted.impact_money',
      `select t.fund_id, q.asked, t.currency || case when ${survivorLed(resolved)} then ':1' else ':0' end as row_key, ${survivorLed(resolved)} as is_survivor_led, t.currency, ${sums()}
        from restricted.impact_tally t ${whole} join fund f on f.id = t.fund_id cross join ${asked} where t.currency <> '' group by t.fund_id, q.asked, ${resolved}, ${survivorLed(resolved)}, t.currency ${stands}`,
    );
    this.view(
      'restricted.impact_level',
      `select t.fund_id, t.level, array_position(array['NOT_STATED','SURVIVOR_CENTRED','SURVIVOR_INFORMED','SURVIVOR_CO_LED','SURVIVOR_LED'], t.level) as rank,
        sum(t.projects)::integer as projects, coalesce(sum(t.projects) filter (where t.is_verified), 0)::integer as verified, coalesce(sum(t.projects) filter (where t.is_strict), 0)::integer as strict
        from restricted.impact_tally t ${whole} group by t.fund_id, t.level having sum(t.projects) <> 0`,
    );
    this.view(
      'restricted.impact_level_money',
      `select t.fund_id, t.level, t.currency, ${sums()} from restricted.impact_tally t ${whole} where t.currency <> '' group by t.fund_id, t.level, t.currency ${stands}`,
    );
    this.view(
      'restricted.project_leadership',
      `select fund_id, project_id, level, is_strict, policy, is_verified, reply, valid_until from restricted.leadership_standing s where subject_kind = 'PROJECT' and audience = 'INTERNAL' and (valid_until is null or valid_until > now())
        and exists (select from restricted.derived_whole w where w.fund_id = s.fund_id)`,
    );
  }
}
