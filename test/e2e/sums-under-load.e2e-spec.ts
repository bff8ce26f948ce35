import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { benchFund as fund, portfolioStatements } from '../bench/portfolio-sql.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

/** Set LEDBY_PROPERTY_RUNS for more; each run is six writers at once on the same few projects. */
const numRuns = Math.min(500, Number(process.env['LEDBY_PROPERTY_RUNS'] ?? 25));
const writers = 6;

let database: TestDatabase;
let owner: pg.Client;
let pool: pg.Pool;

beforeAll(async () => {
  database = await aDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (const statement of portfolioStatements(6)) {
    await owner.query(statement);
  }
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: writers });
});
afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

const project = fc.integer({ min: 1, max: 6 }).map(number => `0e000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`);
const amount = fc.integer({ min: 1, max: 1_000_000 }).map(String);
const currency = fc.constantFrom('USD', 'EUR', 'KES');
const status = fc.constantFrom('PIPELINE', 'IMPLEMENTATION', 'CLOSED', 'CANCELLED');
const level = fc.constantFrom('NOT_STATED', 'SURVIVOR_CENTRED', 'SURVIVOR_CO_LED', 'SURVIVOR_LED');

type Write = { readonly text: string; readonly values: readonly unknown[] };

const aGrantOf = '(select id from "grant" where fund_id = $1 and project_id = $2 order by id desc limit 1)';

/** Whatever may move a sum, each as the one statement it is. */
const write: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(project, amount, currency, status).map(([of, sum, money, stands]) => ({
    text: `insert into "grant" (fund_id, id, project_id, recipient_id, reference, title, search_text, amount, currency, status, awarded_on)
      select $1, $3::uuid, $2, p.organisation_id, $3::uuid::text, 'G', 'g', round($4::numeric, app.minor_unit($5)), $5, $6, '2026-01-01' from project p where p.fund_id = $1 and p.id = $2`,
    values: [of, randomUUID(), sum, money, stands],
  })),
  fc.tuple(project, amount, status).map(([of, sum, stands]) => ({
    text: `update "grant" set amount = round($3::numeric, app.minor_unit(currency)), status = $4 where fund_id = $1 and id = ${aGrantOf}`,
    values: [of, sum, stands],
  })),
  fc.tuple(project, amount).map(([of, sum]) => ({
    text: `insert into disbursement (fund_id, id, grant_id, recipient_id, amount, currency, paid_on, status)
      select $1, $3, g.id, g.recipient_id, round($4::numeric, app.minor_unit(g.currency)), g.currency, '2026-02-01', 'PAID' from "grant" g where g.fund_id = $1 and g.id = ${aGrantOf}`,
    values: [of, randomUUID(), sum],
  })),
  project.map(of => ({
    text: `update disbursement set status = 'RETURNED' where fund_id = $1 and id = (select d.id from disbursement d join "grant" g on g.fund_id = d.fund_id and g.id = d.grant_id where d.fund_id = $1 and g.project_id = $2 and d.status = 'PAID' limit 1)`,
    values: [of],
  })),
  fc.tuple(project, level, fc.boolean()).map(([of, stands, verified]) => ({
    text: `insert into restricted.leadership_standing (fund_id, id, subject_kind, project_id, audience, level, is_strict, policy, is_verified, reply)
      values ($1, $3, 'PROJECT', $2, 'INTERNAL', $4, false, 'MAJORITY_V1', $5, 'ANSWERED') on conflict (fund_id, project_id, audience) do update set level = excluded.level, is_verified = excluded.is_verified`,
    values: [of, randomUUID(), stands, verified],
  })),
  project.map(of => ({ text: `delete from restricted.leadership_standing where fund_id = $1 and project_id = $2`, values: [of] })),
);

const sums = `sum(projects)::text as projects, sum(grants)::text as grants, sum(awarded)::text as awarded, sum(disbursed)::text as disbursed`;
const some = 'having sum(projects) <> 0 or sum(grants) <> 0 or sum(awarded) <> 0 or sum(disbursed) <> 0';

async function kept(): Promise<unknown> {
  const portfolio = await owner.query(`select cycle_id, currency, ${sums} from portfolio_tally group by 1, 2 ${some} order by 1, 2`);
  const impact = await owner.query(
    `select cycle_id, level, is_strict, is_verified, reply, currency, ${sums} from restricted.impact_tally group by 1, 2, 3, 4, 5, 6 ${some} order by 1, 2, 3, 4, 5, 6`,
  );
  return JSON.parse(JSON.stringify([portfolio.rows, impact.rows]).replaceAll(/"(-?\d+)\.0+"/g, '"$1"'));
}

it('keeps every sum equal to a full recount while several writers change grants, payments and standings at once', async () => {
  let refused = 0;
  let written = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(write, { minLength: 1, maxLength: 6 }), { minLength: writers, maxLength: writers }), async work => {
      await Promise.all(
        work.map(async statements => {
          const client = await pool.connect();
          for (const { text, values } of statements) {
            await client.query(text, [fund, ...values]).then(
              () => (written += 1),
              () => (refused += 1),
            );
          }
          client.release();
        }),
      );
      const before = await kept();
      await owner.query('select app.recount($1)', [fund]);
      expect(before).toEqual(await kept());
    }),
    { numRuns },
  );
  expect(refused).toBeLessThan(written / 10);
});
