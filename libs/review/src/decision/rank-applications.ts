import { spreadOf } from '../assessment/spread.js';

/** The locked assessments of one application; who recused themselves has none. */
export type Judged = {
  readonly applicationId: string;
  readonly totals: readonly { readonly reviewerId: string; readonly total: number }[];
};

export type Ranked = {
  readonly applicationId: string;
  /** From 1; those that tie share it, and the next rank is left free. */
  readonly rank: number;
  /** In hundredths of a point of 100. */
  readonly mean: number;
  readonly isTied: boolean;
};

/** By the mean of what the reviewers gave, best first. What nobody has judged has no rank. */
export function rankApplications(judged: readonly Judged[]): readonly Ranked[] {
  const means = judged.flatMap(({ applicationId, totals }) => {
    const spread = spreadOf(totals.map(({ total }) => total));
    return spread === null ? [] : [{ applicationId, mean: spread.mean }];
  });
  return means
    .map(({ applicationId, mean }) => ({
      applicationId,
      mean,
      rank: 1 + means.filter(other => other.mean > mean).length,
      isTied: means.filter(other => other.mean === mean).length > 1,
    }))
    .toSorted((one, other) => one.rank - other.rank || (one.applicationId < other.applicationId ? -1 : 1));
}
