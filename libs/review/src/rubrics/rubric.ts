/** What one mark of a criterion means, in the words that every reviewer reads. */
export type Anchor = { readonly score: number; readonly meaning: string };

export type Criterion = {
  readonly key: string;
  readonly title: string;
  /** The share of this criterion in the total, in whole percent. */
  readonly weight: number;
  /** The best score; the worst is 0. */
  readonly best: number;
  readonly anchors: readonly Anchor[];
};

/** By what all who review under one call judge. */
export type Rubric = { readonly criteria: readonly Criterion[] };
