/** What anybody below officer can read of one project. Ids are the public ones. */
export type PublicProject = {
  readonly project: string;
  readonly organisation: string;
  readonly region: string | null;
  readonly country: string | null;
  readonly theme: string;
  readonly year: number;
  readonly windowKind: string | null;
  /** What the window says it is kept for. */
  readonly earmark: string | null;
  readonly text: string;
  /** By currency, in minor units. */
  readonly amounts: Readonly<Record<string, number>>;
};

export type PublishedCell = { readonly keys: readonly string[]; readonly shown: number | null; readonly asOf: string | null };

export type PublishedTable = {
  readonly cube: string;
  readonly by: readonly string[];
  readonly measure: string;
  readonly currency: string | null;
  readonly cells: readonly PublishedCell[];
};

/** The rule under attack: the real one tells its thresholds, the naive one hides 1 to 4. */
export type PublishedRule = Readonly<Record<string, number>> | 'NAIVE';

export type Publication = {
  readonly id: string;
  readonly rule: PublishedRule;
  readonly tables: readonly PublishedTable[];
  /** What was public on the day of the release. */
  readonly projects: readonly PublicProject[];
};

export type Knowledge = {
  /** Oldest first. */
  readonly publications: readonly Publication[];
  /** Flags that somebody in it knows of themselves. */
  readonly known: ReadonlyMap<string, boolean>;
};

export type Verdict = {
  /** Such as S6, with a word on how. */
  readonly attack: string;
  /** Flags that the attacker holds for proved. */
  readonly determined: ReadonlyMap<string, boolean>;
  /** How likely each one is led; who is not in it is guessed by the share of all. */
  readonly guesses: ReadonlyMap<string, number>;
  /** Of the first release alone, and so of who led then. */
  readonly isOfFirst?: boolean;
};
