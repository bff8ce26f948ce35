import { lastPeriodEnd, MakeApprovedReleases, PrepareRelease, PublishRelease } from '@ledby/impact';
import { type Actor, anActor, dayOf } from '@ledby/kernel';
import { DeclareActivity, PublishBadges, RequestBadge } from '@ledby/leadership';
import { Clock } from '@ledby/platform';
import pg from 'pg';
import { demoBadgeHolder, demoGrantee, demoOfficer, demoSecondOfficer } from './demo-accounts.js';
import { planActivities } from './demo-activities.js';
import { demoToday } from './demo-calendar.js';
import { demoId } from './demo-id.js';
import { demoPortfolio, demoSeed } from './demo-portfolio.js';
import type { DemoPortfolio } from './demo-portfolio.rows.js';
import { demoScheme } from './fictional-organisations.js';
import { openCall } from './open-call.js';
import { demoBadgeHolderKey, demoGranteeKey } from './planned-awards.js';

/** Finds a verb of the running application. */
export type FindService = <T>(type: abstract new (...parts: never[]) => T) => T;

const liveliest = 'UNVTF';
/** The widest of the definitions: by a narrower one a portfolio of this size has nothing that may be told. */
const releasedBy = 'ANY_LEADER_V1';

/** The same on each start: what was interrupted goes on, and what was done is not done twice. */
const keyOf = (command: string): string => demoId(demoSeed, 'command', command, demoToday);

async function peopleOf(appUrl: string, fundId: string): Promise<ReadonlyMap<string, string> | undefined> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select app.set_local('app.fund_ids', $1, true)`, [`{${fundId}}`]);
    const { rowCount } = await client.query('select from release_draft where fund_id = $1 limit 1', [fundId]);
    const { rows } = await client.query<{ email: string; id: string }>('select email, id from account_user where email = any($1)', [
      [demoOfficer, demoSecondOfficer, demoGrantee, demoBadgeHolder],
    ]);
    await client.query('rollback');
    return rowCount === 0 ? new Map(rows.map(({ email, id }) => [email, id])) : undefined;
  } finally {
    await client.end();
  }
}

type Cast = { readonly officer: Actor; readonly second: Actor; readonly grantee: Actor; readonly badgeHolder: Actor };

function castOf(people: ReadonlyMap<string, string>, { identifiers }: DemoPortfolio, fundId: string): Cast | undefined {
  const organisationOf = (key: string) =>
    identifiers.filter(({ scheme, identifier }) => scheme === demoScheme && identifier === key).map(({ organisationId }) => organisationId);
  const [officer, second, grantee, badgeHolder] = [demoOfficer, demoSecondOfficer, demoGrantee, demoBadgeHolder].map(email =>
    people.get(email),
  );
  return officer === undefined || second === undefined || grantee === undefined || badgeHolder === undefined
    ? undefined
    : {
        officer: anActor({ userId: officer, funds: { OFFICER: [fundId] } }),
        second: anActor({ userId: second, funds: { OFFICER: [fundId] } }),
        grantee: anActor({ userId: grantee, organisations: { OWNER: organisationOf(demoGranteeKey) } }),
        badgeHolder: anActor({ userId: badgeHolder, organisations: { OWNER: organisationOf(demoBadgeHolderKey) } }),
      };
}

async function declareActivities(find: FindService, portfolio: DemoPortfolio, fundId: string, { officer, grantee }: Cast): Promise<void> {
  const granteeId = grantee.organisations.OWNER[0] ?? '';
  for (const { project, kind, safeguards } of planActivities(portfolio, fundId, granteeId)) {
    const declaration = { fundId, projectId: project.id, kind, ...safeguards };
    const actor = project.organisationId === granteeId ? grantee : officer;
    await find(DeclareActivity).execute(actor, { key: keyOf(`activity ${project.id} ${kind}`), ...declaration });
  }
}

async function showBadge(find: FindService, { attestations }: DemoPortfolio, fundId: string, { badgeHolder }: Cast): Promise<void> {
  const [attestation] = attestations.filter(
    ({ fundId: inFund, subjectKind, organisationId, state }) =>
      inFund === fundId &&
      subjectKind === 'ORGANISATION' &&
      state === 'FUND_VERIFIED' &&
      badgeHolder.organisations.OWNER.includes(organisationId),
  );
  if (attestation !== undefined) {
    await find(RequestBadge).execute(badgeHolder, { key: keyOf('badge'), fundId, id: attestation.id, isWanted: true });
    await find(PublishBadges).execute();
  }
}

async function release(find: FindService, fundId: string, { officer, second }: Cast): Promise<void> {
  const periodEnd = lastPeriodEnd(dayOf(find(Clock).now()));
  const wish = { key: keyOf('release'), fundId, policy: releasedBy, periodEnd };
  const { answer } = await find(PrepareRelease).execute(officer, wish);
  await find(PublishRelease).execute(second, { key: keyOf('publishing'), ...answer, version: 1 });
  await find(MakeApprovedReleases).execute();
}

/**
 * What the people of the demo do in the running product, by the same verbs as everybody: some projects say what survivors take
 * part in, an organisation asks for its badge, and two officers agree on a release. Answers whether there was anything left to do.
 */
export async function livenDemo(find: FindService, appUrl: string): Promise<boolean> {
  const portfolio = demoPortfolio();
  const fundId = portfolio.funds.find(({ code }) => code === liveliest)?.id ?? '';
  const people = await peopleOf(appUrl, fundId);
  const cast = people === undefined ? undefined : castOf(people, portfolio, fundId);
  if (cast === undefined) return false;
  await declareActivities(find, portfolio, fundId, cast);
  await showBadge(find, portfolio, fundId, cast);
  await openCall(find, fundId, cast);
  await release(find, fundId, cast);
  return true;
}
