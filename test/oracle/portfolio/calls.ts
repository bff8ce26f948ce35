import { minorUnitOf } from '@ledby/kernel';
import type pg from 'pg';
import type { Chance } from '../chance.js';
import { callStatuses, currencies, days, insert, odd } from './palette.js';
import type { Registry } from './registry.js';

type InFund = { readonly fund_id: string; readonly id: string };

export type Calls = { readonly cycles: readonly InFund[]; readonly windows: readonly (InFund & { readonly cycle_id: string })[] };

/** Cycles and windows, drafts among them, and what was said of them. */
export async function someCalls(owner: pg.Client, { pick, below, maybe, id }: Chance, { funds }: Registry): Promise<Calls> {
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
        leadership_policy: maybe('ANY_LEADER_V1'),
        is_reserved: below(4) === 0,
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
  return { cycles, windows };
}
