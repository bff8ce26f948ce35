/** A portfolio of any size, the same for the same size: one fund, made in the database so that millions of rows take minutes. */
const uuid = (prefix: string, number: string): string => `('${prefix}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

export const benchFund = '0b000000-0000-7000-8000-000000000001';
export const benchFunder = '0b000000-0000-7000-8000-000000000002';
export const benchOfficer = '0b000000-0000-7000-8000-000000000003';

const cycles = 40;
const countries = `(array['KE','NP','CO','UA','PH','NG','IN','BR','MD','TH','UG','PE','AL','GH','VN','RO','BD','MX','ET','LB'])`;
const themes = `(array['SHELTER','MEDICAL','PSYCHOSOCIAL','LEGAL_AID','LIVELIHOOD','PEER_SUPPORT','EDUCATION','ACCESS_TO_JUSTICE'])`;
const currencies = `(array['USD','EUR','GBP','KES','JPY'])`;

export function portfolioStatements(projects: number): readonly string[] {
  const organisations = Math.max(200, Math.round(projects / 10));
  const organisation = uuid('0c000000', `(i::bigint * 7919) % ${organisations}`);
  const amount = (times: number) =>
    `round(((i::bigint * 37) % 50000 + 1000) * ${times}::numeric, app.minor_unit(${currencies}[1 + i % 5]))`;
  return [
    `set session_replication_role = replica`,
    `insert into funder (id, code, name) values ('${benchFunder}', 'BENCH', 'The funder')`,
    `insert into fund (id, funder_id, code, name) values ('${benchFund}', '${benchFunder}', 'BENCH', 'The fund')`,
    `insert into organisation (id, name, country, region, search_text) select ${uuid('0c000000', 'i')}, 'Organisation ' || i, ${countries}[1 + i % 20], null, 'organisation ' || i
      from generate_series(0, ${organisations - 1}) i`,
    `insert into grant_cycle (fund_id, id, number, title, status) select '${benchFund}', ${uuid('0d000000', 'i')}, i::text, 'Cycle ' || i, 'CLOSED' from generate_series(1, ${cycles}) i`,
    `insert into project (fund_id, id, cycle_id, organisation_id, title, summary, search_text, country, theme, status, starts_on, ends_on)
      select '${benchFund}', ${uuid('0e000000', 'i')}, ${uuid('0d000000', `1 + i % ${cycles}`)}, ${organisation}, 'Project ' || i || ' for safety', 'What project ' || i || ' does, in a sentence or two.',
        'project ' || i || ' for safety', ${countries}[1 + (i / 3) % 20], ${themes}[1 + (i / 7) % 8], case i % 4 when 0 then 'IMPLEMENTATION' else 'CLOSED' end,
        case i % 11 when 0 then null else date '2015-01-01' + i % 4000 end, date '2027-01-01' + i % 300 from generate_series(1, ${projects}) i`,
    `insert into "grant" (fund_id, id, project_id, recipient_id, reference, title, search_text, amount, currency, status, awarded_on)
      select '${benchFund}', ${uuid('0f000000', 'i')}, ${uuid('0e000000', 'i')}, ${organisation}, 'G-' || i, 'Grant ' || i, 'grant ' || i, ${amount(3)}, ${currencies}[1 + i % 5],
        'IMPLEMENTATION', date '2015-01-01' + i % 4000 from generate_series(1, ${projects}) i`,
    `insert into tranche (fund_id, id, grant_id, recipient_id, ordinal, amount, currency, due_on, status)
      select '${benchFund}', ${uuid('1a000000', 'i * 2 + n')}, ${uuid('0f000000', 'i')}, ${organisation}, n + 1, ${amount(1)}, ${currencies}[1 + i % 5], date '2016-01-01' + i % 4000, 'PAID'
      from generate_series(1, ${projects}) i, generate_series(0, 1) n`,
    `insert into disbursement (fund_id, id, grant_id, recipient_id, amount, currency, paid_on, status)
      select '${benchFund}', ${uuid('1b000000', 'i * 3 + n')}, ${uuid('0f000000', 'i')}, ${organisation}, ${amount(1)}, ${currencies}[1 + i % 5], date '2016-01-01' + i % 4000 + n, 'PAID'
      from generate_series(1, ${projects}) i, generate_series(0, 2) n`,
    `insert into restricted.leadership_standing (fund_id, id, subject_kind, project_id, audience, level, is_strict, policy, is_verified, reply)
      select '${benchFund}', ${uuid('1c000000', 'i')}, 'PROJECT', ${uuid('0e000000', 'i')}, 'INTERNAL', (array['NOT_STATED','SURVIVOR_CENTRED','SURVIVOR_INFORMED','SURVIVOR_CO_LED','SURVIVOR_LED'])[1 + (i / 10) % 5],
        i % 100 = 40, 'MAJORITY_V1', i % 20 = 0, 'ANSWERED' from generate_series(10, ${projects}, 10) i`,
    `set session_replication_role = origin`,
    `insert into restricted.derived_whole (fund_id, is_whole) values ('${benchFund}', true)`,
    `select app.recount('${benchFund}')`,
    `analyze`,
  ];
}
