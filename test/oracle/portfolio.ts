import { minorUnitOf } from '@ledby/kernel';
import type pg from 'pg';
import { aChance, type Chance } from './chance.js';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

export type Portfolio = {
  /** The funds: two of one funder, one of another. */
  readonly funds: readonly [string, string, string];
  readonly organisations: readonly string[];
};

export type PortfolioSize = { readonly projects?: readonly [number, number, number] };

const currencies = ['USD', 'EUR', 'JPY', 'KWD', 'XOF'];
const countries = ['GB', 'KE', 'FR', 'NP', 'BR', null];
const regions = ['AFRICA', 'ASIA_PACIFIC', 'WESTERN_EUROPE_OTHERS', null];
const themes = ['SHELTER', 'MEDICAL', 'LEGAL_AID', 'PEER_SUPPORT', 'OTHER'];
const statuses = ['PIPELINE', 'IMPLEMENTATION', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED'];
const callStatuses = ['DRAFT', 'OPEN', 'AWARDED', 'CLOSED'];
const days = ['2019-02-28', '2021-07-01', '2021-07-01', '2023-12-31', '2024-02-29'];
const standings = [
  ['SURVIVOR_LED', true, true, 'ANSWERED'],
  ['SURVIVOR_LED', false, false, 'ANSWERED'],
  ['SURVIVOR_CO_LED', false, true, 'ANSWERED'],
  ['SURVIVOR_INFORMED', false, false, 'ANSWERED'],
  ['NOT_STATED', false, false, 'PREFER_NOT_TO_SAY'],
  ['NOT_STATED', false, false, 'NO_REPLY'],
] as const;

/** Numbered first, so that every collation puts them in one order; then what may break a cursor, a pattern or a JSON text. */
const oddTexts = [
  'Zentrum für Überlebende',
  'Casa "Ñandú"',
  'A: a name of thirty-six signs, exactly so: and more',
  'ends with a cursor:n',
  '100 % \\ _under_ {a,b}',
  'مأوى آمن',
  '避難所',
  'Two\nlines\tand tab',
  '😀 lived',
  'łódź',
];

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll(/\s+/g, ' ')
    .trim();

async function insert(owner: pg.Client, table: string, rows: readonly Fields[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (rows.length > 0) {
    await owner.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  }
}

const amountIn = (chance: Chance, currency: string): string => {
  const digits = minorUnitOf(currency) ?? 2;
  const whole = String(chance.pick([5_000, 12_500, 12_500, 0, 987_654_321]));
  return digits === 0 ? whole : `${whole}.${String(chance.below(10)).padEnd(digits, '5')}`;
};

/** Funds, cycles, windows, organisations, projects, grants and payments with every nullable column left empty somewhere, always the same for one seed. */
export async function aPortfolio(owner: pg.Client, { projects: counts = [74, 32, 8] }: PortfolioSize = {}): Promise<Portfolio> {
  const chance = aChance(20_261_123);
  const { pick, below, maybe, id } = chance;
  const number = (place: number) => String(place).padStart(4, '0');
  const odd = (place: number) => `${number(Math.floor(place / 2))} ${oddTexts[Math.floor(place / 2) % oddTexts.length] ?? ''}`;

  const funders = [0, 1, 2].map(place => ({
    id: id(),
    code: `F${place}`,
    name: odd(place * 2),
    country: maybe('AT'),
    org_id_scheme: place === 0 ? 'XI-IATI' : null,
    org_id: place === 0 ? '41000' : null,
    website: maybe('https://example.org'),
    source_url: maybe('https://example.org/source'),
    is_closed: place === 2,
  }));
  await insert(owner, 'funder', funders);
  const funds = [0, 1, 2].map(place => ({
    id: id(),
    funder_id: funders[place === 2 ? 1 : 0]?.id ?? '',
    code: `FUND${place}`,
    name: odd(place),
    description: maybe('What it is for.') ?? '',
    leadership_policy: pick(['MAJORITY_V1', 'ANY_LEADER_V1', 'DEI_75_50_V1']),
    is_demo: place === 1,
    source_url: maybe('https://example.org/fund'),
  }));
  await insert(owner, 'fund', funds);

  const organisations = Array.from({ length: 26 }, (_, place) => ({
    id: id(),
    name: odd(place),
    country: pick(countries),
    region: pick(regions),
    website: maybe('https://example.org'),
    search_text: folded(odd(place)),
    merged_into_id: null as string | null,
    is_demo: below(2) === 0,
  }));
  for (const place of [3, 9]) {
    Object.assign(organisations[place] ?? {}, { merged_into_id: organisations[place + 1]?.id });
  }
  await insert(owner, 'organisation', organisations);
  const several = (of: readonly { readonly id: string }[]) =>
    of.flatMap(({ id: organisation_id }) => Array.from({ length: below(3) }, (_, place) => ({ organisation_id, place })));
  await insert(
    owner,
    'organisation_identifier',
    several(organisations).map(({ organisation_id, place }, each) => ({
      id: id(),
      organisation_id,
      scheme: pick(['GB-CHC', 'XM-DAC']),
      identifier: `${each}`,
      is_primary: place === 0,
    })),
  );
  await insert(
    owner,
    'organisation_alias',
    several(organisations).map(({ organisation_id }, each) => ({
      id: id(),
      organisation_id,
      name: odd(each * 2),
      search_text: folded(odd(each * 2)),
    })),
  );

  const cycles = funds.flatMap(({ id: fund_id }) =>
    callStatuses.map((status, place) => ({
      fund_id,
      id: id(),
      number: `${place + 1}`,
      title: odd(place),
      status,
      opens_on: maybe(pick(days)),
      closes_on: maybe(pick(days)),
      applications_received: maybe(below(500)),
      source_url: maybe('https://example.org/cycle'),
    })),
  );
  await insert(owner, 'grant_cycle', cycles);
  const windows = cycles.flatMap(({ fund_id, id: cycle_id }) =>
    Array.from({ length: below(4) }, (_, place) => {
      const [currency, zone] = [pick(currencies), maybe('Europe/Vienna')];
      const digits = minorUnitOf(currency) ?? 2;
      const round = (amount: number) => (digits === 0 ? `${amount}` : `${amount}.${'0'.repeat(digits)}`);
      return {
        fund_id,
        id: id(),
        cycle_id,
        code: `W${place}`,
        title: odd(place),
        kind: pick(['SHORT_TERM', 'SPECIAL']),
        status: pick(callStatuses),
        earmark: maybe('Victims of conflict'),
        currency,
        minimum_amount: maybe(round(1_000)),
        maximum_amount: maybe(round(60_000)),
        maximum_months: maybe(1 + below(36)),
        closes_at: zone === null ? null : pick(['2024-03-01T22:59:59.123Z', '2024-03-01T22:59:59.123Z', '2022-01-01T00:00:00Z']),
        closes_zone: zone,
        source_url: maybe('https://example.org/window'),
      };
    }),
  );
  await insert(owner, 'funding_window', windows);
  await insert(
    owner,
    'dated_statement',
    cycles.flatMap(({ fund_id, id: cycle_id }) =>
      Array.from({ length: below(4) }, (_, place) => ({
        fund_id,
        id: id(),
        cycle_id: maybe(cycle_id),
        stated_on: pick(days),
        statement: odd(place),
        source_url: 'https://example.org/statement',
      })),
    ),
  );

  const projects = funds.flatMap(({ id: fund_id }, place) => {
    const own = cycles.filter(cycle => cycle.fund_id === fund_id);
    return Array.from({ length: counts[place] ?? 0 }, (_, each) => {
      const cycle_id = pick(own).id;
      const starts_on = maybe(pick(days.slice(0, 3)));
      const window_id = maybe(pick([...windows.filter(window => window.cycle_id === cycle_id), { id: null }]).id);
      return {
        fund_id,
        id: id(),
        cycle_id,
        window_id,
        organisation_id: pick(organisations).id,
        title: odd(each),
        summary: maybe('In a few sentences.') ?? '',
        search_text: folded(odd(each)),
        country: pick(countries),
        region: pick(regions),
        theme: pick(themes),
        status: pick(statuses),
        starts_on,
        ends_on: maybe(pick(days.slice(3))),
      };
    });
  });
  await insert(owner, 'project', projects);
  const standing = (project: (typeof projects)[number]) => {
    const [level, is_strict, is_verified, reply] = pick(standings);
    return {
      fund_id: project.fund_id,
      id: id(),
      subject_kind: 'PROJECT',
      organisation_id: null,
      project_id: project.id,
      audience: 'INTERNAL',
      level,
      is_strict,
      policy: 'ledby-1',
      is_verified,
      reply,
      valid_until: reply === 'ANSWERED' ? '2027-01-31T12:00:00.5Z' : null,
    };
  };
  const judged = projects.filter(() => below(3) > 0).map(standing);
  await insert(owner, 'restricted.leadership_standing', judged.slice(0, Math.floor(judged.length / 2)));

  const grants = projects.flatMap(project =>
    Array.from({ length: pick([0, 1, 1, 1, 2]) }, () => {
      const currency = pick(currencies);
      return {
        fund_id: project.fund_id,
        id: id(),
        project_id: project.id,
        recipient_id: below(4) === 0 ? pick(organisations).id : project.organisation_id,
        reference: `R-${number(below(9_999))}-${id().slice(-6)}`,
        title: project.title,
        search_text: project.search_text,
        amount: amountIn(chance, currency),
        currency,
        status: pick(statuses),
        awarded_on: pick(days),
        starts_on: project.starts_on,
        ends_on: project.ends_on,
        external_id: maybe(`360G-${id()}`),
        source: maybe('360Giving'),
      };
    }),
  );
  await insert(owner, '"grant"', grants);
  const tranches = grants.flatMap(({ fund_id, id: grant_id, recipient_id, currency }) =>
    Array.from({ length: below(4) }, (_, place) => ({
      fund_id,
      id: id(),
      grant_id,
      recipient_id,
      ordinal: place + 1,
      amount: amountIn(chance, currency),
      currency,
      due_on: pick(days),
      condition: maybe('An accepted report'),
      status: pick(['PLANNED', 'PAID', 'CANCELLED']),
    })),
  );
  await insert(owner, 'tranche', tranches);
  await insert(
    owner,
    'disbursement',
    tranches
      .filter(() => below(3) > 0)
      .map(({ fund_id, grant_id, recipient_id, currency, id: tranche_id }) => {
        const isConverted = below(2) === 0;
        const booked = pick(currencies);
        return {
          fund_id,
          id: id(),
          grant_id,
          recipient_id,
          tranche_id: maybe(tranche_id),
          amount: amountIn(chance, currency).replace(/^0/, '7'),
          currency,
          paid_on: pick(days),
          status: pick(['PAID', 'PAID', 'RETURNED']),
          reference: maybe('T-1'),
          converted_amount: isConverted ? amountIn(chance, booked) : null,
          converted_currency: isConverted ? booked : null,
          exchange_rate: isConverted ? '1.0850' : null,
          rate_on: isConverted ? pick(days) : null,
          rate_source: isConverted ? 'UN operational rate' : null,
        };
      }),
  );
  await insert(owner, 'restricted.leadership_standing', judged.slice(Math.floor(judged.length / 2)));
  return {
    funds: funds.map(fund => fund.id) as unknown as Portfolio['funds'],
    organisations: organisations.map(organisation => organisation.id),
  };
}
