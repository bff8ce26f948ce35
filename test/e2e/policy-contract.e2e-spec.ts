import { createDemoAccounts, IdentityAccessPolicy, actions } from '@ledby/identity';
import { loadDemoPortfolio } from '@ledby/interchange';
import { type Actor, anActor, fundRoles, organisationRoles } from '@ledby/kernel';
import { contextOf, type ReadModel, readModels, variablesOf } from '@ledby/platform';
import { sql } from 'kysely';
import pg from 'pg';
import '../../apps/api/src/app.module.js';
import { Compilation } from '../../libs/platform/src/reading/compile/compilation.js';
import { writer } from '../../libs/platform/src/reading/compile/plan.js';
import { all, conditionOn } from '../../libs/platform/src/reading/compile/scope.js';
import { fill, type Slot } from '../../libs/platform/src/reading/compile/slot.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { someApplications } from '../support/some-applications.js';
import { someCalls } from '../support/some-calls.js';
import { someParticipation } from '../support/some-participation.js';

const policy = new IdentityAccessPolicy();

/** Sums and open definitions are views with keys of their own; every other type is asked row by row, those of the restricted schema too. */
const asked = () => readModels().filter(({ keys, restricted }) => restricted || keys.at(-1) === 'id');

const keyOf = ({ keys }: ReadModel) => `concat_ws(' ', ${keys.map(key => `r.${key}`).join(', ')})`;

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let actors: readonly (readonly [string, Actor])[];

beforeAll(async () => {
  database = await aDatabase();
  await loadDemoPortfolio({ ...database, createAccounts: createDemoAccounts, onProgress: () => undefined });
  [owner, app] = [new pg.Client({ connectionString: database.ownerUrl }), new pg.Client({ connectionString: database.appUrl })];
  await Promise.all([owner.connect(), app.connect()]);
  actors = await someActors();
  await someParticipation(owner);
  const { rows } = await owner.query<{ fund_id: string }>('select distinct fund_id from funding_window order by 1 limit 2');
  await someCalls(
    owner,
    rows.map(({ fund_id }) => fund_id),
  );
  await someApplications(
    owner,
    rows.map(({ fund_id }) => fund_id),
  );
}, 120_000);

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

async function someActors(): Promise<readonly (readonly [string, Actor])[]> {
  const ids = async (text: string) => (await owner.query<{ id: string }>(text)).rows.map(({ id }) => id);
  const funds = await ids('select id from fund order by code limit 3');
  const organisations = await ids('select recipient_id as id from "grant" group by 1 order by count(*) desc, 1 limit 2');
  const [userId = ''] = await ids(`select id from account_user where email = 'grantee@ledby.test'`);
  const one = (known: Partial<Actor>) => anActor({ userId, ...known });
  return [
    ['nobody in particular', one({})],
    ['administrator', one({ isAdministrator: true })],
    ...fundRoles.flatMap(role =>
      [funds.slice(0, 1), funds].map(held => [`${role} of ${held.length}`, one({ funds: { [role]: held } as never })] as const),
    ),
    ...organisationRoles.flatMap(role =>
      [organisations.slice(0, 1), organisations].map(
        held => [`${role} of ${held.length}`, one({ organisations: { [role]: held } as never })] as const,
      ),
    ),
    [
      'officer of one, analyst of another, owner of an organisation',
      one({ funds: { OFFICER: funds.slice(0, 1), ANALYST: funds.slice(1, 2) } as never, organisations: { OWNER: organisations } as never }),
    ],
  ];
}

const camelCase = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]),
  );

async function rowsInTable(actor: Actor, action: string, model: ReadModel): Promise<readonly string[]> {
  const c = new Compilation({} as never, actor, policy, '');
  const condition = conditionOn(c, column => sql.ref(`r.${column}`), policy.rows(actor, action, model.subject));
  const key = sql.raw(keyOf(model));
  const { sql: text, parameters } = sql`select ${key} as key from ${sql.table(model.table)} r where ${all([condition])}`.compile(writer);
  await app.query('begin');
  for (const [name, value] of Object.entries(variablesOf(contextOf(actor)))) {
    await app.query('select app.set_local($1, $2, true)', [name, value]);
  }
  if (action === 'manageMembers' && model.name === 'OrganisationMember') {
    // The command that appoints an owner stands among the members for as long as it lasts.
    const { rows } = await owner.query<{ all: string }>(
      `select array_agg(distinct organisation_id)::text as all from organisation_membership`,
    );
    await app.query('select app.set_local($1, $2, true)', ['app.organisation_ids', rows[0]?.all ?? '{}']);
  }
  if (model.restricted) {
    await app.query(`select app.set_local('role', 'ledby_lead', true)`);
  }
  const { rows } = await app.query<{ key: string }>(
    text,
    parameters.map(slot => fill(slot as Slot, actor, [], {}, '')),
  );
  await app.query('commit');
  return rows.map(({ key: found }) => found).sort();
}

it('asks every type that has rows', () => {
  expect(
    asked()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(
    expect.arrayContaining([
      'Disbursement',
      'Fund',
      'FundMember',
      'Funder',
      'FundingWindow',
      'Grant',
      'GrantCycle',
      'Organisation',
      'Project',
      'Tranche',
      'Viewer',
      'LeadershipAttestation',
      'LeadershipStanding',
      'ParticipationActivity',
      'ProjectLeadership',
      'OrganisationLeadership',
      'SafeguardingAlert',
      'ImpactSummary',
    ]),
  );
});

it('answers of the table, behind its walls, what it answers of each object: every role, type and action', async () => {
  for (const model of asked()) {
    const { name, subject, table } = model;
    const { rows } = await owner.query<Record<string, unknown>>(
      `select r.*, ${keyOf(model)} as contract_key from ${table === 'grant' ? '"grant"' : table} r`,
    );
    const objects = rows.map(camelCase);
    for (const [who, actor] of actors) {
      for (const action of actions) {
        const inHand = objects
          .filter(object => policy.allows(actor, action, subject, object))
          .map(({ contractKey }) => String(contractKey))
          .sort();
        const inTable = await rowsInTable(actor, action, model);
        expect({ name, who, action, ids: inTable }).toEqual({ name, who, action, ids: inHand });
      }
    }
  }
}, 240_000);
