import { foldForSearch, minorUnitOf } from '@ledby/kernel';
import type pg from 'pg';
import type { Chance } from '../chance.js';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

export const currencies = ['USD', 'EUR', 'JPY', 'KWD', 'XOF'];
export const countries = ['GB', 'KE', 'FR', 'NP', 'BR', null];
export const regions = ['AFRICA', 'ASIA_PACIFIC', 'WESTERN_EUROPE_OTHERS', null];
export const themes = ['SHELTER', 'MEDICAL', 'LEGAL_AID', 'PEER_SUPPORT', 'OTHER'];
export const statuses = ['PIPELINE', 'IMPLEMENTATION', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED'];
export const callStatuses = ['DRAFT', 'OPEN', 'AWARDED', 'CLOSED'];
export const days = ['2019-02-28', '2021-07-01', '2021-07-01', '2023-12-31', '2024-02-29'];
export const standings = [
  ['SURVIVOR_LED', true, true, 'ANSWERED'],
  ['SURVIVOR_LED', false, false, 'ANSWERED'],
  ['SURVIVOR_CO_LED', false, true, 'ANSWERED'],
  ['SURVIVOR_INFORMED', false, false, 'ANSWERED'],
  ['NOT_STATED', false, false, 'PREFER_NOT_TO_SAY'],
  ['NOT_STATED', false, false, 'NO_REPLY'],
] as const;

/** Numbered first, so that every collation puts them in one order; then what may break a cursor, a pattern or a JSON text. */
export const oddTexts = [
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

/** As the application folds it when it writes. */
export const folded = foldForSearch;

export async function insert(owner: pg.Client, table: string, rows: readonly Fields[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (rows.length > 0) {
    await owner.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  }
}

export const amountIn = (chance: Chance, currency: string): string => {
  const digits = minorUnitOf(currency) ?? 2;
  const whole = String(chance.pick([5_000, 12_500, 12_500, 0, 987_654_321]));
  return digits === 0 ? whole : `${whole}.${String(chance.below(10)).padEnd(digits, '5')}`;
};

export const number = (place: number): string => String(place).padStart(4, '0');

/** Every text twice, so that the id has to decide between equals. */
export const odd = (place: number): string => `${number(Math.floor(place / 2))} ${oddTexts[Math.floor(place / 2) % oddTexts.length] ?? ''}`;
