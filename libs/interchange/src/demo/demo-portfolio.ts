import { assignGrantees, type Turns } from './assign-grantees.js';
import { askSubjects } from './ask-subjects.js';
import { attestLeadership } from './attest-leadership.js';
import { type AwardedProject, awardGrant } from './award-grants.js';
import type { PlannedAwards } from './award-plan.js';
import type { DemoPortfolio, WindowRow } from './demo-portfolio.rows.js';
import { type FictionalOrganisation, fictionalOrganisations } from './fictional-organisations.js';
import { payGrant } from './pay-grant.js';
import { demoGranteeKey, plannedAwards } from './planned-awards.js';
import { realFunds } from './real-funds.js';
import { SeededChance } from './seeded-chance.js';

export const demoSeed = 'ledby-demo-2026';

const demoGranteeOf = (organisations: readonly FictionalOrganisation[]): FictionalOrganisation => {
  const found = organisations.find(({ key }) => key === demoGranteeKey);
  if (found === undefined) {
    throw new Error(`There is no fictional organisation ${demoGranteeKey}.`);
  }
  return found;
};

type Opened = { readonly planned: PlannedAwards; readonly window: WindowRow };

/** The currencies that came up least go first, so that a small portfolio shows many of them. */
function inLocalCurrency(
  grantees: readonly FictionalOrganisation[],
  count: number,
  agreements: Map<string, number>,
): readonly FictionalOrganisation[] {
  const known = grantees.flatMap(grantee => (grantee.home.currency === undefined ? [] : [{ grantee, currency: grantee.home.currency }]));
  const chosen = [...known]
    .sort((one, other) => (agreements.get(one.currency) ?? 0) - (agreements.get(other.currency) ?? 0))
    .slice(0, count);
  chosen.forEach(({ currency }) => agreements.set(currency, (agreements.get(currency) ?? 0) + 1));
  return chosen.map(({ grantee }) => grantee);
}

function awarded(seed: string, rounds: readonly Opened[], organisations: readonly FictionalOrganisation[]): readonly AwardedProject[] {
  const turns: Turns = new Map();
  const demoGrantee = demoGranteeOf(organisations);
  const numbered = new Map<string, number>();
  const agreements = new Map<string, number>();
  return rounds.flatMap(({ planned, window }, round) => {
    const grantees = assignGrantees(planned, organisations, turns, demoGrantee, new SeededChance(seed, `round ${round}`));
    const locals = inLocalCurrency(grantees, planned.inLocalCurrency ?? 0, agreements);
    return grantees.map(grantee => {
      const place = (numbered.get(window.id) ?? 0) + 1;
      numbered.set(window.id, place);
      return awardGrant(seed, planned, grantee, place, locals.includes(grantee), window);
    });
  });
}

/** The whole demo portfolio, from nothing but the seed: real funds, invented grantees. */
export function demoPortfolio(seed = demoSeed): DemoPortfolio {
  const funds = realFunds(seed);
  const organisations = fictionalOrganisations(seed);
  const windowOf = ({ fund, cycle, window }: PlannedAwards): WindowRow => {
    const fundId = funds.funds.find(({ code }) => code === fund)?.id;
    const cycleId = funds.cycles.find(row => row.fundId === fundId && row.number === cycle)?.id;
    const found = funds.windows.find(row => row.cycleId === cycleId && row.code === window);
    if (found === undefined) {
      throw new Error(`The plan awards grants of ${fund}, cycle ${cycle}, under a window that is not there: ${window}.`);
    }
    return found;
  };
  const awards = awarded(
    seed,
    plannedAwards.map(planned => ({ planned, window: windowOf(planned) })),
    organisations,
  );
  const grants = awards.flatMap(award => award.grants);
  const payments = grants.map(grant => payGrant(seed, grant, new SeededChance(seed, `payments ${grant.reference}`)));
  const policies = new Map(funds.funds.map(({ id, leadershipPolicy }) => [id, leadershipPolicy]));
  const projects = awards.map(({ project, grants: [first] }) => ({ ...project, awardedOn: first?.awardedOn ?? project.startsOn }));
  const leadership = askSubjects(seed, projects, policies).map(asking => attestLeadership(seed, asking));
  return {
    ...funds,
    organisations: organisations.map(({ row }) => row),
    identifiers: organisations.map(({ identifier }) => identifier),
    aliases: organisations.flatMap(({ aliases }) => aliases),
    projects: awards.map(({ project }) => project),
    grants,
    tranches: payments.flatMap(({ tranches }) => tranches),
    disbursements: payments.flatMap(({ disbursements }) => disbursements),
    attestations: leadership.flatMap(({ attestations }) => attestations),
    bodies: leadership.flatMap(({ bodies }) => bodies),
    receipts: leadership.flatMap(({ receipts }) => receipts),
    papers: leadership.flatMap(({ papers }) => papers),
    guards: leadership.flatMap(({ guards }) => guards),
    inputs: leadership.flatMap(({ inputs }) => inputs),
    complaints: leadership.flatMap(({ complaints }) => complaints),
    standings: leadership.flatMap(({ standings }) => standings),
  };
}
