import type { UnRegion } from '@ledby/kernel';
import type { LeadershipPolicyCode } from '@ledby/leadership';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReleaseRow } from '../disclosure/release-row.js';

type Found = Omit<ReleaseRow, 'amounts' | 'region'> & {
  readonly region: UnRegion | null;
  readonly amounts: Readonly<Record<string, string>>;
};

const ofBrought: Readonly<Record<LeadershipPolicyCode, string>> = {
  ANY_LEADER_V1: `s.level in ('SURVIVOR_CO_LED', 'SURVIVOR_LED')`,
  MAJORITY_V1: `s.level = 'SURVIVOR_LED'`,
  DEI_75_50_V1: 's.is_strict',
};

const isBrought = (code: string): code is LeadershipPolicyCode => code in ofBrought;

/** A policy of the fund's own is met where the standing names it; a code is capitals, digits and underscores, and the database has checked it. */
const isLedUnder = (code: string): string =>
  isBrought(code) ? ofBrought[code] : `position(' ${code.replaceAll(/[^A-Z0-9_]/g, '')} ' in s.led_under) > 0`;

/** Only what may be counted in totals, was verified by the fund and has not run out. */
const stands = `s.audience = 'AGGREGATE' and s.is_verified and (s.valid_until is null or s.valid_until > clock_timestamp())`;

const statement = (policy: string) => `
  select p.id as project, p.organisation_id as organisation, p.region, p.country, p.theme, extract(year from a.first_on)::integer as year, w.kind as "windowKind",
    coalesce(w.is_reserved, false) as "isWindowRestricted", null as "personsAssisted", a.amounts,
    exists (select from restricted.leadership_standing s where s.fund_id = p.fund_id and s.project_id = p.id and ${stands} and ${isLedUnder(policy)}) as "isLed",
    exists (select from restricted.leadership_standing s where s.fund_id = p.fund_id and s.organisation_id = p.organisation_id and ${stands} and ${isLedUnder(policy)}) as "isOrganisationLed"
  from project p left join funding_window w on w.fund_id = p.fund_id and w.id = p.window_id
  cross join lateral (
    select min(g.first_on) as first_on, jsonb_object_agg(g.currency, g.minor::text) as amounts from (
      select g.currency, min(g.awarded_on) as first_on, trunc(sum(g.amount) * 10 ^ app.minor_unit(g.currency)) as minor from "grant" g
      where g.fund_id = p.fund_id and g.project_id = p.id and g.status not in ('PIPELINE', 'CANCELLED') and g.awarded_on <= ? group by g.currency
    ) g
  ) a
  where p.fund_id = ? and a.first_on is not null order by p.id`;

export type ReleaseScope = { readonly fundId: string; readonly policy: string; readonly periodEnd: string };

/** Called inside the restricted schema. Undefined while standings are being worked out anew: half of them would be a wrong release. */
export async function gatherReleaseRows(
  em: EntityManager,
  { fundId, policy, periodEnd }: ReleaseScope,
): Promise<readonly ReleaseRow[] | undefined> {
  const [whole] = await em.execute<object[]>('select 1 from restricted.derived_whole where fund_id = ?', [fundId]);
  if (whole === undefined) return undefined;
  const found = await em.execute<Found[]>(statement(policy), [periodEnd, fundId]);
  return found.map(row => ({
    ...row,
    amounts: Object.fromEntries(Object.entries(row.amounts).map(([currency, minor]) => [currency, BigInt(minor)])),
  }));
}
