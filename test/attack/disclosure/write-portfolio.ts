import type pg from 'pg';
import type { Flags, Portfolio, Project } from './portfolio.js';

type Row = Readonly<Record<string, unknown>>;

async function insert(owner: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  await owner.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

const projectRows = ({ fundId, cycles }: Portfolio, projects: readonly Project[]): readonly Row[] =>
  projects.map(({ id, organisation, country, region, theme, year, window }) => ({
    fund_id: fundId,
    id,
    cycle_id: cycles.get(year),
    window_id: window?.id ?? null,
    organisation_id: organisation.id,
    title: `Safe work ${id.slice(0, 8)}`,
    summary: '',
    search_text: `safe work ${id.slice(0, 8)}`,
    country,
    region,
    theme,
    status: 'IMPLEMENTATION',
  }));

const grantRows = ({ fundId }: Portfolio, projects: readonly Project[]): readonly Row[] =>
  projects.map(({ id, organisation, amount, currency, awardedOn }) => ({
    fund_id: fundId,
    id,
    project_id: id,
    recipient_id: organisation.id,
    reference: `G-${id}`,
    title: `Grant ${id.slice(0, 8)}`,
    search_text: `grant ${id.slice(0, 8)}`,
    amount: `${amount}.00`,
    currency,
    status: 'IMPLEMENTATION',
    awarded_on: awardedOn,
  }));

/** Those who enter in the second half-year come with `isLate`. */
async function enter(owner: pg.Client, portfolio: Portfolio, isLate: boolean): Promise<void> {
  const organisations = portfolio.organisations.filter(({ entersLate }) => entersLate === isLate);
  await insert(
    owner,
    'organisation',
    organisations.map(({ id, country }) => ({
      id,
      name: `Organisation ${id.slice(0, 8)}`,
      country,
      search_text: `organisation ${id.slice(0, 8)}`,
      version: 1,
    })),
  );
  const projects = portfolio.projects.filter(({ entersLate }) => entersLate === isLate);
  await insert(owner, 'project', projectRows(portfolio, projects));
  await insert(owner, '"grant"', grantRows(portfolio, projects));
}

const audiences = ['INTERNAL', 'AGGREGATE', 'BADGE'] as const;

/** Who leads, as restricted facts and nowhere else. A badge is nobody's wish here: it would say openly what the attacker is after. */
export async function writeFlags(owner: pg.Client, { fundId, organisations, projects }: Portfolio, flags: Flags): Promise<void> {
  await owner.query('delete from restricted.leadership_standing where fund_id = $1', [fundId]);
  const subjects = [
    ...organisations.map(({ id }) => ({ subject_kind: 'ORGANISATION', organisation_id: id, project_id: null, of: id })),
    ...projects.map(({ id }) => ({ subject_kind: 'PROJECT', organisation_id: null, project_id: id, of: id })),
  ];
  const rows = subjects.flatMap(({ of, ...subject }, place) =>
    audiences.map((audience, number) => {
      const isLed = flags.get(of) === true && audience !== 'BADGE';
      return {
        fund_id: fundId,
        id: `${of.slice(0, 19)}${'89a'.charAt(number)}${of.slice(20)}`,
        ...subject,
        audience,
        level: isLed ? 'SURVIVOR_LED' : place % 3 === 0 ? 'SURVIVOR_INFORMED' : 'NOT_STATED',
        is_strict: isLed && place % 2 === 0,
        policy: 'MAJORITY_V1',
        is_verified: true,
        reply: 'ANSWERED',
      };
    }),
  );
  await insert(owner, 'restricted.leadership_standing', rows);
}

const bulk = async (owner: pg.Client, work: () => Promise<void>): Promise<void> => {
  await owner.query('set session_replication_role = replica');
  await work();
  await owner.query('set session_replication_role = origin');
};

export async function writePortfolio(owner: pg.Client, portfolio: Portfolio, funderId: string): Promise<void> {
  const { fundId, cycles, windows, seed, size } = portfolio;
  await insert(owner, 'fund', [{ id: fundId, funder_id: funderId, code: `ATTACK-${size}-${seed}`, name: `Fund ${size}/${seed}` }]);
  await bulk(owner, async () => {
    await insert(
      owner,
      'grant_cycle',
      [...cycles].map(([year, id]) => ({ fund_id: fundId, id, number: String(year), title: `Cycle ${year}`, status: 'CLOSED' })),
    );
    await insert(
      owner,
      'funding_window',
      windows.map(({ id, year, kind, isRestricted }, place) => ({
        fund_id: fundId,
        id,
        cycle_id: cycles.get(year),
        code: `W${place}`,
        title: isRestricted ? 'Led by those concerned' : `Window ${place}`,
        kind,
        status: 'CLOSED',
        currency: 'USD',
        earmark: isRestricted ? 'For survivor-led organisations only' : null,
        is_reserved: isRestricted,
      })),
    );
    await enter(owner, portfolio, false);
    await writeFlags(owner, portfolio, portfolio.first);
  });
  await owner.query('select app.recount($1)', [fundId]);
}

/** Half a year on: entrants, withdrawals, and a few who agree to be counted. */
export async function moveOn(owner: pg.Client, portfolio: Portfolio): Promise<void> {
  await bulk(owner, async () => {
    await enter(owner, portfolio, true);
    await writeFlags(owner, portfolio, portfolio.second);
  });
  await owner.query('select app.recount($1)', [portfolio.fundId]);
}
