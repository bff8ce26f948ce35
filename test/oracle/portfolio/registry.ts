import type pg from 'pg';
import type { Chance } from '../chance.js';
import { countries, folded, insert, odd, regions } from './palette.js';

export type Registry = { readonly funds: readonly { readonly id: string }[]; readonly organisations: readonly { readonly id: string }[] };

/** What all funds share: funders, funds, organisations with their numbers and names, two of them merged into others. */
export async function aRegistry(owner: pg.Client, { pick, below, maybe, id }: Chance): Promise<Registry> {
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
    leadership_policy: place === 2 ? 'OWN_MAJORITY_V1' : pick(['MAJORITY_V1', 'ANY_LEADER_V1', 'DEI_75_50_V1']),
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
  return { funds, organisations };
}
