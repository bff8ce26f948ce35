import { newId } from '@ledby/kernel';
import { platformChain, verifyChain } from '@ledby/platform';
import pg from 'pg';
import { CommandLine } from '../support/command-line.js';
import { aDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let owner: pg.Client;
let application: pg.Client;
let fundId: string;
const somebody = newId();

const entered = async <Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> => {
  await client.query('begin');
  await client.query(`select app.set_local('app.fund_ids', $1, true), app.set_local('app.user_id', $2, true)`, [`{${fundId}}`, somebody]);
  const result = await work();
  await client.query('commit');
  return result;
};

const append = (client: pg.Client, chain = fundId) =>
  client.query(`select app.append_audit($1, $2, 'awardGrant', 'Grant', $3, array['amount', 'titre à revoir'], $4)`, [
    chain,
    Math.random() < 0.5 ? somebody : null,
    newId(),
    newId(),
  ]);

beforeAll(async () => {
  database = await aDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  application = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), application.connect()]);
});

afterAll(async () => {
  await Promise.all([owner.end(), application.end()]);
  await database.drop();
});

const aFund = async (code: string): Promise<string> => {
  const [id, funderId] = [newId(), newId()];
  await owner.query(`insert into funder (id, code, name) values ($1, $2, 'A funder')`, [funderId, code]);
  await owner.query(`insert into fund (id, funder_id, code, name) values ($1, $2, $3, 'A fund')`, [id, funderId, code]);
  return id;
};

/** Whoever tampers has got past the application: they own the tables. */
const tamper = async (statement: string): Promise<void> => {
  await owner.query(statement.replaceAll('$fund', `'${fundId}'`));
};

const verdict = async (): Promise<string> => {
  const { entries, broken } = await verifyChain(application, fundId);
  return broken === undefined ? `${entries} unbroken` : `${broken.sequence} ${broken.problem}`;
};

const swapped = `update audit_entry a set operation = b.operation, subject_id = b.subject_id, actor_id = b.actor_id, recorded_at = b.recorded_at, hash = b.hash, previous_hash = b.previous_hash
  from audit_entry b where a.fund_id = $fund and b.fund_id = $fund and (a.sequence, b.sequence) in ((4, 7), (7, 4))`;

const resealed = `update audit_entry set actor_id = null, operation = 'other',
  hash = app.audit_hash(fund_id, sequence, recorded_at, null, 'other', subject_type, subject_id, fields, previous_hash) where fund_id = $fund and sequence = 5`;

describe('The audit chain of a fund', () => {
  beforeEach(async () => {
    fundId = await aFund(`AUDIT-${newId().slice(-8)}`);
    await entered(application, async () => {
      for (let entry = 0; entry < 10; entry += 1) await append(application);
    });
  });

  it('is whole when nobody touched it', async () => {
    expect(await verdict()).toBe('10 unbroken');
  });

  it.each([
    ['an entry was changed', `update audit_entry set operation = 'nothing' where fund_id = $fund and sequence = 5`, '5 HASH'],
    [
      'a moment was moved by a microsecond',
      `update audit_entry set recorded_at = recorded_at + interval '1 microsecond' where fund_id = $fund and sequence = 5`,
      '5 HASH',
    ],
    ['a field name was left out', `update audit_entry set fields = fields[1:1] where fund_id = $fund and sequence = 5`, '5 HASH'],
    ['an entry was changed and sealed anew', resealed, '6 PREVIOUS_HASH'],
    ['an entry in the middle was deleted', 'delete from audit_entry where fund_id = $fund and sequence = 5', '5 GAP'],
    ['the first was deleted', 'delete from audit_entry where fund_id = $fund and sequence = 1', '1 GAP'],
    ['the tail was deleted', 'delete from audit_entry where fund_id = $fund and sequence > 7', '8 TAIL_MISSING'],
    ['all were deleted', 'delete from audit_entry where fund_id = $fund', '1 TAIL_MISSING'],
    ['two changed places', swapped, '4 PREVIOUS_HASH'],
    ['the head was set back', 'update audit_chain set last_sequence = 9 where fund_id = $fund', '10 HEAD_BEHIND'],
    ['the head carries another hash', `update audit_chain set last_hash = '\\x01' where fund_id = $fund`, '10 HEAD_HASH'],
    ['the head was deleted', 'delete from audit_chain where fund_id = $fund', '10 HEAD_MISSING'],
  ])('is found broken when %s', async (_, statement, expected) => {
    await tamper(statement);
    expect(await verdict()).toBe(expected);
  });

  it('stays whole when fifty write at once', async () => {
    const writers = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const client = new pg.Client({ connectionString: database.appUrl });
        await client.connect();
        return client;
      }),
    );
    await Promise.all(writers.map(client => entered(client, () => append(client))));
    await Promise.all(writers.map(client => client.end()));
    expect(await verdict()).toBe('60 unbroken');
  });

  it('is proved page by page', async () => {
    await entered(application, async () => {
      await application.query(
        `select app.append_audit($1, null, 'awardGrant', 'Grant', $1, '{}', gen_random_uuid()) from generate_series(1, 5200)`,
        [fundId],
      );
    });
    expect(await verdict()).toBe('5210 unbroken');
  });
});

describe('The operator proves the audit record', () => {
  it('fund by fund, and is told the first broken link of each', async () => {
    const commandLine = new CommandLine({ DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl });
    await owner.query('delete from audit_entry');
    await owner.query('delete from audit_chain');
    const whole = await aFund('WHOLE');
    const torn = await aFund('TORN');
    for (const fund of [whole, torn]) {
      fundId = fund;
      await entered(application, async () => {
        for (let entry = 0; entry < 3; entry += 1) await append(application);
        await append(application, platformChain);
      });
    }
    const before = await commandLine.run(['audit', 'verify']);
    await tamper(`update audit_entry set subject_id = gen_random_uuid() where fund_id = $fund and sequence = 2`);
    const after = await commandLine.run(['audit', 'verify']);
    const ofOne = await commandLine.run(['audit', 'verify', '--fund', 'whole']);
    commandLine.clear();
    expect([before.code, before.output]).toEqual([
      0,
      expect.stringMatching(
        /^TORN: 3 entries, unbroken\nWHOLE: 3 entries, unbroken\nthe platform: 2 entries, unbroken\nThe audit record is whole\.\n$/m,
      ),
    ]);
    expect([after.code, after.output]).toEqual([
      1,
      expect.stringMatching(/^TORN: BROKEN at entry 2 \(HASH\)\. Entry 2 says something else than when it was written\.$/m),
    ]);
    expect([ofOne.code, ofOne.output]).toEqual([0, expect.stringMatching(/^WHOLE: 3 entries, unbroken\n/)]);
  });
});
