import { foldForSearch, unRegionOf } from '@ledby/kernel';
import { demoId } from './demo-id.js';
import { momentOf } from './demo-calendar.js';
import type { AliasRow, IdentifierRow, OrganisationRow } from './demo-portfolio.rows.js';
import { africa } from './fictional/africa.js';
import { asiaPacific } from './fictional/asia-pacific.js';
import { easternEurope } from './fictional/eastern-europe.js';
import type { FictionalCountry } from './fictional/fictional-country.js';
import { latinAmericaCaribbean } from './fictional/latin-america-caribbean.js';
import { westernEuropeOthers } from './fictional/western-europe-others.js';

export const fictionalCountries: readonly FictionalCountry[] = [
  ...africa,
  ...asiaPacific,
  ...easternEurope,
  ...latinAmericaCaribbean,
  ...westernEuropeOthers,
];

/** No register has this code: an invented organisation must not carry a number that could be somebody's. */
export const demoScheme = 'LEDBY-DEMO';

const firstSeenOn = '2011-01-03';

export type FictionalOrganisation = {
  readonly row: OrganisationRow;
  readonly identifier: IdentifierRow;
  readonly aliases: readonly AliasRow[];
  readonly home: FictionalCountry;
  readonly key: string;
};

function inventedBy(seed: string, home: FictionalCountry, written: string, place: number): FictionalOrganisation {
  const key = `${home.code}-${String(place + 1).padStart(2, '0')}`;
  const id = demoId(seed, 'organisation', key, firstSeenOn);
  const [name = '', ...aliases] = written.split('|').map(part => part.trim());
  const region = unRegionOf(home.code);
  if (region === undefined) {
    throw new Error(`No UN regional group is known for ${home.code}.`);
  }
  return {
    key,
    home,
    row: {
      id,
      name,
      country: home.code,
      region,
      searchText: foldForSearch([name, ...aliases].join(' ')),
      isDemo: true,
      createdAt: momentOf(firstSeenOn),
    },
    identifier: {
      id: demoId(seed, 'identifier', key, firstSeenOn),
      organisationId: id,
      scheme: demoScheme,
      identifier: key,
      isPrimary: true,
    },
    aliases: aliases.map(alias => ({
      id: demoId(seed, 'alias', `${key} ${alias}`, firstSeenOn),
      organisationId: id,
      name: alias,
      searchText: foldForSearch(alias),
    })),
  };
}

export const fictionalOrganisations = (seed: string): readonly FictionalOrganisation[] =>
  fictionalCountries.flatMap(home => home.organisations.map((written, place) => inventedBy(seed, home, written, place)));
