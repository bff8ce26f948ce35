import { foldForSearch, Money } from '@ledby/kernel';
import type { PlannedAwards } from './award-plan.js';
import { daysAfter, daysBetween, demoToday, endOfMonths, momentOf } from './demo-calendar.js';
import { demoId } from './demo-id.js';
import type { GrantRow, ProjectRow, WindowRow } from './demo-portfolio.rows.js';
import type { FictionalOrganisation } from './fictional-organisations.js';
import { dollarRate, roundSumWorth } from './illustrative-rates.js';
import { nameProject } from './name-project.js';
import { SeededChance } from './seeded-chance.js';
import { standOfProject } from './stand-of-project.js';

export type AwardedProject = { readonly project: ProjectRow; readonly grants: readonly GrantRow[] };

const inHundreds = (whole: number) => 100 * Math.round(whole / 100);

function agreed(
  { amount: [least, most] }: PlannedAwards,
  window: WindowRow,
  local: string | undefined,
  chance: SeededChance,
): { amount: string; currency: string } {
  if (local !== undefined && dollarRate(local) !== undefined) {
    // A little inside the limits of the window, so that a rate of another day does not carry the award beyond them.
    return { amount: roundSumWorth(inHundreds(chance.between(least * 1.06, most * 0.95)), local), currency: local };
  }
  const whole = inHundreds(chance.between(least, most));
  // Budgets are rarely round.
  const odd = least === most || whole >= most ? 0 : chance.between(0, 99);
  return Money.of(whole + odd > most ? whole : whole + odd, window.currency).toJSON();
}

const startOf = ({ starts, awardedOn }: PlannedAwards, chance: SeededChance): string =>
  'on' in starts ? starts.on : daysAfter(awardedOn, chance.between(...starts.afterDays));

/** What was left of a budget line, awarded on top half-way: some projects have two grants, as in any portfolio. */
function supplementOf(seed: string, first: GrantRow, window: WindowRow): GrantRow | undefined {
  const awardedOn = daysAfter(first.startsOn, Math.floor(daysBetween(first.startsOn, first.endsOn) / 2));
  const room = Number(window.maximumAmount ?? 0) - Number(first.amount);
  if (first.currency !== window.currency || room < 2_000 || awardedOn > demoToday || first.status === 'CANCELLED') {
    return undefined;
  }
  const reference = `${first.reference}-S`;
  return {
    ...first,
    id: demoId(seed, 'grant', reference, awardedOn),
    reference,
    title: `${first.title} (supplementary grant)`,
    searchText: foldForSearch(`${first.title} ${reference}`),
    ...Money.of(inHundreds(Math.min(room, 6_000)) - 100, window.currency).toJSON(),
    awardedOn,
    startsOn: awardedOn,
    createdAt: momentOf(awardedOn),
  };
}

export function awardGrant(
  seed: string,
  planned: PlannedAwards,
  grantee: FictionalOrganisation,
  place: number,
  isLocal: boolean,
  window: WindowRow,
): AwardedProject {
  const { fundId, cycleId, id: windowId } = window;
  const reference = `${planned.fund}-${planned.cycle}-${planned.window}-${String(place).padStart(3, '0')}`;
  const chance = new SeededChance(seed, `grant ${reference}`);
  const { country, region, id: organisationId } = grantee.row;
  const { theme, title, summary } = nameProject(planned, grantee.home, chance);
  const startsOn = startOf(planned, chance);
  const endsOn = endOfMonths(startsOn, chance.between(...planned.months));
  const status = standOfProject(startsOn, endsOn, chance);
  const createdAt = momentOf(planned.awardedOn);
  const project: ProjectRow = {
    fundId,
    id: demoId(seed, 'project', reference, planned.awardedOn),
    cycleId,
    windowId,
    organisationId,
    title,
    summary,
    searchText: foldForSearch(title),
    country,
    region,
    theme,
    status,
    startsOn,
    endsOn,
    createdAt,
  };
  const grant: GrantRow = {
    fundId,
    id: demoId(seed, 'grant', reference, planned.awardedOn),
    projectId: project.id,
    recipientId: organisationId,
    reference,
    title,
    searchText: foldForSearch(`${title} ${reference}`),
    ...agreed(planned, window, isLocal ? grantee.home.currency : undefined, chance),
    status,
    awardedOn: planned.awardedOn,
    startsOn,
    endsOn,
    source: 'demo',
    regrantType: planned.isUnrestricted === true && chance.happens(0.15) ? 'FRG050' : null,
    createdAt,
  };
  const supplement = chance.happens(0.1) ? supplementOf(seed, grant, window) : undefined;
  return { project, grants: supplement === undefined ? [grant] : [grant, supplement] };
}
