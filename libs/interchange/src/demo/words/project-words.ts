import type { Theme } from '@ledby/kernel';

/** Each theme is undertaken in one of two ways; the activities of a pair go with the sentence of the same place in the summaries. */
export type Pair = readonly [readonly string[], readonly string[]];

export type Groups = {
  readonly women: readonly string[];
  readonly migrants: readonly string[];
  readonly adults: readonly string[];
  readonly young: readonly string[];
};

/**
 * What projects are called in one language. The words are of work and of groups, never of one person; and no title says who
 * leads, because a title is public long before anybody has agreed to that.
 */
export type ProjectWords = {
  /** Between the activity and the group: “for”. */
  readonly forWhom: string;
  readonly activities: Readonly<Record<Theme, Pair>>;
  readonly groups: Groups;
  /** Where those work who are trained or brought together; such projects name no group. */
  readonly areas: readonly string[];
  readonly unrestricted: readonly string[];
};
