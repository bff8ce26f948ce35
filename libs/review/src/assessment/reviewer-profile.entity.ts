import { BadInput, Conflict, isCountry, type UnRegion } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const ReviewerProfileSchema = defineEntity({
  name: 'ReviewerProfile',
  properties: {
    fundId: p.uuid().primary(),
    /** The id of the reviewer's account. */
    id: p.uuid().primary(),
    languages: p.json<readonly string[]>(),
    regions: p.json<readonly UnRegion[]>(),
    most: p.integer(),
    tiedCountries: p.json<readonly string[]>(),
    formerOrganisations: p.json<readonly string[]>(),
    version: p.integer().version(),
  },
});

export type ReviewerOffer = {
  /** Languages they read, such as fr. */
  readonly languages: readonly string[];
  /** UN regional groups they know. */
  readonly regions: readonly UnRegion[];
  /** How many applications they take at most. */
  readonly most: number;
};

/** What a reviewer says of themselves to one fund, so that they are given what they can read and nothing they are tied to. */
export class ReviewerProfile extends ReviewerProfileSchema.class {
  static of(fundId: string, id: string): ReviewerProfile {
    return Object.assign(new ReviewerProfile(), {
      fundId,
      id,
      languages: [],
      regions: [],
      most: 0,
      tiedCountries: [],
      formerOrganisations: [],
      version: 1,
    });
  }

  /** Null for a profile that is not there yet. */
  demandVersion(seen: number | null): void {
    if (this.version !== seen) {
      throw new Conflict('This profile was changed elsewhere first. Reload and try again.');
    }
  }

  keep({ languages, regions, most }: ReviewerOffer): void {
    Object.assign(this, { languages: [...new Set(languages)], regions: [...new Set(regions)], most });
  }

  /** A tie that was declared stays: nobody reads what they were once too close to by taking a word back. */
  tieToOrganisation(organisationId: string): void {
    this.formerOrganisations = [...new Set([...this.formerOrganisations, organisationId])].toSorted();
  }

  tieToCountry(country: string): void {
    if (!isCountry(country)) {
      throw new BadInput('A seat is named by the two letters of its country, ISO 3166-1.', { field: 'country' });
    }
    this.tiedCountries = [...new Set([...this.tiedCountries, country])].toSorted();
  }
}
ReviewerProfileSchema.setClass(ReviewerProfile);
