import type { UnRegion } from '@ledby/kernel';

/** What the public knows of one project without any release: the ordinary interface answers it exactly. */
export type PublicRow = {
  /** Opaque and stable over releases: who came and who left since the last one is public. */
  readonly project: string;
  readonly organisation: string;
  readonly region: UnRegion | null;
  readonly country: string | null;
  readonly theme: string | null;
  /** The year of the award. */
  readonly year: number;
  /** Null for a grant of a window meant for survivor-led applicants only: to name that window would name them. */
  readonly windowKind: string | null;
  /** Awarded, in minor units. */
  readonly amounts: Readonly<Record<string, bigint>>;
  readonly personsAssisted: number | null;
};

/** One project as a release counts it. Both facts are those of the audience AGGREGATE, verified by the fund, under the release's one policy. */
export type ReleaseRow = PublicRow & {
  readonly isWindowRestricted: boolean;
  readonly isLed: boolean;
  /** Of the organisation itself: never concluded from its projects, and the same on each of its rows. */
  readonly isOrganisationLed: boolean;
};

export const asPublic = ({
  project,
  organisation,
  region,
  country,
  theme,
  year,
  windowKind,
  isWindowRestricted,
  amounts,
  personsAssisted,
}: ReleaseRow): PublicRow => ({
  project,
  organisation,
  region,
  country,
  theme,
  year,
  windowKind: isWindowRestricted ? null : windowKind,
  amounts,
  personsAssisted,
});
