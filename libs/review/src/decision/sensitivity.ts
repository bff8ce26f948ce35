import { type Judged, rankApplications } from './rank-applications.js';

/** What would change above the line if one reviewer had not taken part. */
export type Swing = {
  readonly reviewerId: string;
  /** Ids of applications that would come above the line. */
  readonly comeIn: readonly string[];
  /** Ids of applications that would fall below it, or that nobody else has judged. */
  readonly fallOut: readonly string[];
};

/** A tie on the line is above it: whom it splits is for the Board to say. */
const above = (judged: readonly Judged[], places: number) =>
  new Set(
    rankApplications(judged)
      .filter(({ rank }) => rank <= places)
      .map(({ applicationId }) => applicationId),
  );

const without = (judged: readonly Judged[], reviewerId: string): Judged[] =>
  judged.map(({ applicationId, totals }) => ({ applicationId, totals: totals.filter(each => each.reviewerId !== reviewerId) }));

/** How the first `places` of the list hang on each reviewer; those on whom nothing hangs are left out. */
export function sensitivityOf(judged: readonly Judged[], places: number): readonly Swing[] {
  const today = above(judged, places);
  const reviewers = new Set(judged.flatMap(({ totals }) => totals.map(({ reviewerId }) => reviewerId)));
  return [...reviewers]
    .toSorted()
    .map(reviewerId => {
      const then = above(without(judged, reviewerId), places);
      return {
        reviewerId,
        comeIn: [...then].filter(id => !today.has(id)).toSorted(),
        fallOut: [...today].filter(id => !then.has(id)).toSorted(),
      };
    })
    .filter(({ comeIn, fallOut }) => comeIn.length + fallOut.length > 0);
}
