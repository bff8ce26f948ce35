import type { LeadershipPolicyCode } from '@ledby/leadership';

/** What a source said on a day. Totals that funds quote change and disagree, so none of them is ever kept as the one true number. */
export type StatementFact = { readonly statedOn: string; readonly statement: string; readonly sourceUrl: string };

export type WindowKind = 'SHORT_TERM' | 'MEDIUM_TERM' | 'CAPACITY_BUILDING' | 'SPECIAL' | 'UNRESTRICTED';
export type CallStatus = 'OPEN' | 'UNDER_ASSESSMENT' | 'AWARDED' | 'CLOSED';

export type WindowFact = {
  readonly code: string;
  readonly title: string;
  readonly kind: WindowKind;
  readonly earmark: string | null;
  readonly currency: string;
  readonly minimumAmount: string | null;
  readonly maximumAmount: string | null;
  readonly maximumMonths: number | null;
  readonly closesAt: string | null;
  readonly closesZone: string | null;
  readonly sourceUrl: string | null;
};

export type CycleFact = {
  readonly number: string;
  readonly title: string;
  readonly status: CallStatus;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly applicationsReceived: number | null;
  readonly sourceUrl: string | null;
  readonly windows: readonly WindowFact[];
  readonly statements: readonly StatementFact[];
};

export type FundFact = {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly leadershipPolicy: LeadershipPolicyCode;
  readonly sourceUrl: string;
  readonly cycles: readonly CycleFact[];
  readonly statements: readonly StatementFact[];
};

export type FunderFact = {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly orgIdScheme: string | null;
  readonly orgId: string | null;
  readonly website: string | null;
  readonly sourceUrl: string;
  readonly isClosed: boolean;
  readonly funds: readonly FundFact[];
};

/** Many pages carry no date: what they state is dated to the day on which they were last read. */
export const readOn = '2026-11-01';

type Known<T, K extends keyof T> = Pick<T, K> & Partial<T>;

/** Whatever no source says stays null. */
export const aWindow = (known: Known<WindowFact, 'code' | 'title' | 'kind' | 'currency'>): WindowFact => ({
  earmark: null,
  minimumAmount: null,
  maximumAmount: null,
  maximumMonths: null,
  closesAt: null,
  closesZone: null,
  sourceUrl: null,
  ...known,
});

export const aCycle = (known: Known<CycleFact, 'number' | 'title' | 'status'>): CycleFact => ({
  opensOn: null,
  closesOn: null,
  applicationsReceived: null,
  sourceUrl: null,
  windows: [],
  statements: [],
  ...known,
});

export const aFund = (known: Known<FundFact, 'code' | 'name' | 'description' | 'sourceUrl'>): FundFact => ({
  leadershipPolicy: 'MAJORITY_V1',
  cycles: [],
  statements: [],
  ...known,
});

export const aFunder = (known: Known<FunderFact, 'code' | 'name' | 'country' | 'sourceUrl' | 'funds'>): FunderFact => ({
  orgIdScheme: null,
  orgId: null,
  website: null,
  isClosed: false,
  ...known,
});

export const stated = (statedOn: string, statement: string, sourceUrl: string): StatementFact => ({ statedOn, statement, sourceUrl });
