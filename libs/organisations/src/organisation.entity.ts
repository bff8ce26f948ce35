import { BadInput, Conflict, foldForSearch, globalIdOf, newId, revise, type UnRegion, unRegionOf, unRegions } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { OrganisationMerged } from './organisation.errors.js';

const OrganisationSchema = defineEntity({
  name: 'Organisation',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    country: p.text().nullable(),
    region: p.enum(unRegions).nullable(),
    website: p.text().nullable(),
    searchText: p.text(),
    mergedIntoId: p.uuid().nullable(),
    isDemo: p.boolean(),
    createdAt: p.datetime(),
    version: p.integer().version(),
  },
});

export type OrganisationWish = {
  readonly name: string;
  readonly country?: string | null | undefined;
  readonly website?: string | null | undefined;
};

export const publicIdOf = (organisationId: string): string => globalIdOf('org', organisationId);

const regionOf = (country: string | null): UnRegion | null => (country === null ? null : (unRegionOf(country) ?? null));

export class Organisation extends OrganisationSchema.class {
  static register({ name, country = null, website = null }: OrganisationWish, now: Date): Organisation {
    return Object.assign(new Organisation(), {
      id: newId(),
      name,
      country,
      region: regionOf(country),
      website,
      searchText: foldForSearch(name),
      mergedIntoId: null,
      isDemo: false,
      createdAt: now,
    });
  }

  /** Answers the names of what changed. */
  change(wish: Partial<OrganisationWish>, seenVersion: number, otherNames: readonly string[]): readonly string[] {
    this.demandLiving();
    if (this.version !== seenVersion) {
      throw new Conflict('Someone else changed this organisation first. Reload and try again.');
    }
    const changed = revise<Organisation>(this, wish);
    this.region = regionOf(this.country ?? null);
    this.beFoundBy(otherNames);
    return changed;
  }

  /** Searches find it by each of its names, former ones included. */
  beFoundBy(otherNames: readonly string[]): void {
    this.searchText = foldForSearch([this.name, ...otherNames].join(' · '));
  }

  demandLiving(): void {
    const survivor = this.mergedIntoId ?? null;
    if (survivor !== null) {
      throw new OrganisationMerged('This record was merged into another one. Use that one.', { organisationId: publicIdOf(survivor) });
    }
  }

  /** From now on this record only says which one replaced it. What funds have tied to it stays until each of them decides. */
  mergeInto(survivor: Organisation): void {
    if (survivor.id === this.id) {
      throw new BadInput('An organisation is not a duplicate of itself.', { field: 'duplicateId' });
    }
    this.demandLiving();
    survivor.demandLiving();
    this.mergedIntoId = survivor.id;
  }
}
OrganisationSchema.setClass(Organisation);
