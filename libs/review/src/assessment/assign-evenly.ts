export type Reviewable = {
  readonly id: string;
  readonly language: string;
  readonly region: string;
  /** Reviewers who have it already; they count, and stay. */
  readonly reviewerIds: readonly string[];
};

export type ReviewerAtHand = {
  readonly id: string;
  readonly languages: readonly string[];
  readonly regions: readonly string[];
  /** How many applications they have to read already. */
  readonly load: number;
  /** How many they take at most. */
  readonly most: number;
};

export type AssignmentWish = {
  readonly applications: readonly Reviewable[];
  readonly reviewers: readonly ReviewerAtHand[];
  /** How many are to read each application. */
  readonly perApplication: number;
  readonly isBlocked: (reviewerId: string, applicationId: string) => boolean;
};

export type AssignmentPlan = {
  /** What is new, in the order of the applications. */
  readonly given: readonly { readonly applicationId: string; readonly reviewerId: string }[];
  /** How many readers an application still lacks, where nobody is left who may read it. */
  readonly short: readonly { readonly applicationId: string; readonly missing: number }[];
};

/** Gives whoever has too much a way to pass something on, so that nothing stays unread while somebody else could read it. */
class Desk {
  private readonly readers = new Map<string, Set<string>>();
  private readonly reads = new Map<string, Set<string>>();
  private readonly candidates = new Map<string, readonly ReviewerAtHand[]>();

  constructor({ applications, reviewers, isBlocked }: AssignmentWish) {
    reviewers.forEach(({ id }) => this.reads.set(id, new Set()));
    for (const { id, language, region, reviewerIds } of applications) {
      const able = reviewers.filter(
        reviewer => reviewer.languages.includes(language) && !reviewerIds.includes(reviewer.id) && !isBlocked(reviewer.id, id),
      );
      const knows = (reviewer: ReviewerAtHand) => Number(reviewer.regions.includes(region));
      this.candidates.set(
        id,
        able.toSorted((one, other) => knows(other) - knows(one) || one.load - other.load),
      );
      this.readers.set(id, new Set());
    }
  }

  readersOf(applicationId: string): ReadonlySet<string> {
    return this.readers.get(applicationId) ?? new Set();
  }

  /** Finds one more reader, where nobody reads more than `ceiling`. */
  place(applicationId: string, ceiling: number, asked: Set<string> = new Set()): boolean {
    for (const reviewer of this.candidates.get(applicationId) ?? []) {
      if (asked.has(reviewer.id) || this.readersOf(applicationId).has(reviewer.id)) {
        continue;
      }
      asked.add(reviewer.id);
      if (this.hasRoom(reviewer, ceiling) || this.passesOn(reviewer.id, ceiling, asked)) {
        this.readers.get(applicationId)?.add(reviewer.id);
        this.reads.get(reviewer.id)?.add(applicationId);
        return true;
      }
    }
    return false;
  }

  private hasRoom({ id, load, most }: ReviewerAtHand, ceiling: number): boolean {
    return load + (this.reads.get(id)?.size ?? 0) < Math.min(most, ceiling);
  }

  private passesOn(reviewerId: string, ceiling: number, asked: Set<string>): boolean {
    for (const other of this.reads.get(reviewerId) ?? []) {
      if (this.place(other, ceiling, asked)) {
        this.reads.get(reviewerId)?.delete(other);
        this.readers.get(other)?.delete(reviewerId);
        return true;
      }
    }
    return false;
  }
}

/**
 * As many readers for each application as can be had without a conflict and in a language they read, with the heaviest load as
 * light as it can be; those who know the region first. The same wish gives the same plan.
 */
export function assignEvenly(wish: AssignmentWish): AssignmentPlan {
  const { applications, reviewers, perApplication } = wish;
  const desk = new Desk(wish);
  const missing = ({ id, reviewerIds }: Reviewable) => perApplication - reviewerIds.length - desk.readersOf(id).size;
  const highest = Math.max(0, ...reviewers.map(({ most }) => most));
  for (let ceiling = 1; ceiling <= highest; ceiling += 1) {
    for (const application of applications) {
      while (missing(application) > 0 && desk.place(application.id, ceiling)) {
        // Placed; asks for the next reader.
      }
    }
  }
  return {
    given: applications.flatMap(({ id: applicationId }) =>
      [...desk.readersOf(applicationId)].map(reviewerId => ({ applicationId, reviewerId })),
    ),
    short: applications
      .map(application => ({ applicationId: application.id, missing: missing(application) }))
      .filter(({ missing: lacking }) => lacking > 0),
  };
}
