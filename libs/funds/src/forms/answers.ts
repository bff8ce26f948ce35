/** An exact amount as it is written: decimal text, with the currency beside it. */
export type MoneyAnswer = { readonly amount: string; readonly currency: string };
export type DateRangeAnswer = { readonly from: string; readonly to: string };
export type OrganisationAnswer = {
  readonly name: string;
  readonly country?: string;
  /** Its public id, where it is in the registry. */
  readonly id?: string;
  readonly register?: { readonly scheme: string; readonly number: string };
};
export type AddressAnswer = {
  readonly lines: readonly string[];
  readonly locality: string;
  readonly postalCode?: string;
  readonly country: string;
};
/** Names of files that were uploaded before, or why there are none. */
export type FileAnswer = { readonly files: readonly string[]; readonly reason?: string };
export type TableAnswer = readonly Readonly<Record<string, unknown>>[];

export type BudgetLine = {
  readonly category: string;
  readonly description: string;
  /** Decimal text, by the key of the period; what is left out is nothing. */
  readonly byPeriod: Readonly<Record<string, string>>;
  /** What of this line others pay; nothing when left out. */
  readonly fromOthers?: string;
  readonly total: string;
};

export type CoFunding = { readonly source: string; readonly amount: string; readonly isSecured: boolean };

export type BudgetAnswer = {
  readonly currency: string;
  readonly lines: readonly BudgetLine[];
  readonly coFunding?: readonly CoFunding[];
  readonly total: string;
  readonly fromOthers: string;
  readonly requested: string;
};

/** By the key of the question. What it holds came from outside and is whatever was sent, until it has been checked. */
export type Answers = Readonly<Record<string, unknown>>;

/** A file as it lies in the store; what an answer names has to be there and be of a kind that was asked for. */
export type KnownFile = { readonly kind: string; readonly bytes: number };

/** What the answers point at. Left out where it cannot be known, as when a form is tried. */
export type Surroundings = { readonly files?: ReadonlyMap<string, KnownFile> };
