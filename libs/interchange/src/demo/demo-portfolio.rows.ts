import type { ActivityStatus, Theme, UnRegion } from '@ledby/kernel';
import type {
  AskedStatus,
  Audience,
  BodyKind,
  ConsentScope,
  EvidenceKind,
  GuardCode,
  InputArea,
  LeadershipLevel,
  LeadershipPolicyCode,
  LeadershipSubject,
  ReplyDenominator,
  ReplyStatus,
  VerificationState,
} from '@ledby/leadership';
import type { CycleFact, FundFact, FunderFact, StatementFact, WindowFact } from './facts/fact.js';

type OfFund = { readonly fundId: string; readonly id: string };
type Amount = { readonly amount: string; readonly currency: string };
type Term = { readonly startsOn: string; readonly endsOn: string };

export type FunderRow = Omit<FunderFact, 'funds'> & { readonly id: string };
export type FundRow = Omit<FundFact, 'cycles' | 'statements'> & {
  readonly id: string;
  readonly funderId: string;
  readonly isDemo: true;
  readonly createdAt: string;
};
export type CycleRow = OfFund & Omit<CycleFact, 'windows' | 'statements'>;
export type WindowRow = OfFund & WindowFact & { readonly cycleId: string; readonly status: CycleFact['status'] };
export type StatementRow = OfFund & StatementFact & { readonly cycleId: string | null };

export type OrganisationRow = {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly region: UnRegion;
  readonly searchText: string;
  readonly isDemo: true;
  readonly createdAt: string;
};
export type IdentifierRow = {
  readonly id: string;
  readonly organisationId: string;
  readonly scheme: string;
  readonly identifier: string;
  readonly isPrimary: boolean;
};
export type AliasRow = { readonly id: string; readonly organisationId: string; readonly name: string; readonly searchText: string };

export type ProjectRow = OfFund &
  Term & {
    readonly cycleId: string;
    readonly windowId: string;
    readonly organisationId: string;
    readonly title: string;
    readonly summary: string;
    readonly searchText: string;
    readonly country: string;
    readonly region: UnRegion;
    readonly theme: Theme;
    readonly status: ActivityStatus;
    readonly createdAt: string;
  };

export type GrantRow = OfFund &
  Term &
  Amount & {
    readonly projectId: string;
    readonly recipientId: string;
    readonly reference: string;
    readonly title: string;
    readonly searchText: string;
    readonly status: ActivityStatus;
    readonly awardedOn: string;
    readonly source: string;
    readonly regrantType: string | null;
    readonly createdAt: string;
  };

type OfGrant = OfFund & Amount & { readonly grantId: string; readonly recipientId: string };

export type TrancheRow = OfGrant & {
  readonly ordinal: number;
  readonly dueOn: string;
  readonly condition: string;
  readonly status: 'PLANNED' | 'PAID' | 'CANCELLED';
};

export type Conversion = {
  readonly convertedAmount: string | null;
  readonly convertedCurrency: string | null;
  readonly exchangeRate: string | null;
  readonly rateOn: string | null;
  readonly rateSource: string | null;
};

export type DisbursementRow = OfGrant &
  Conversion & {
    readonly trancheId: string;
    readonly paidOn: string;
    readonly status: 'PAID' | 'RETURNED';
    readonly reference: string;
    readonly createdAt: string;
  };

export type AttestationRow = OfFund & {
  readonly subjectKind: LeadershipSubject;
  readonly organisationId: string;
  readonly projectId: string | null;
  readonly policy: LeadershipPolicyCode;
  readonly attestedByRole: string;
  readonly attestedAt: string;
  readonly validUntil: string;
  readonly askedStatus: AskedStatus;
  readonly replyStatus: ReplyStatus;
  readonly state: VerificationState;
};
type OfAttestation = OfFund & { readonly attestationId: string; readonly organisationId: string };
export type BodyRow = OfAttestation & {
  readonly kind: BodyKind;
  readonly seatsTotal: number;
  readonly hasVote: boolean;
  readonly controlsBudget: boolean;
};
/** What a seat says. It is written nowhere as it stands: the seat is sealed. */
export type ReceiptRow = OfFund & {
  readonly bodyId: string;
  readonly scope: ConsentScope;
  readonly grantedAt: string;
  readonly expiresAt: string;
  readonly withdrawnAt: string | null;
};
export type PaperRow = OfAttestation & {
  readonly kind: EvidenceKind;
  readonly mediaType: 'application/pdf';
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly content: string;
  readonly givenAt: string;
};
export type GuardRow = OfAttestation & { readonly code: GuardCode; readonly met: boolean; readonly paperId: string | null };
export type InputRow = OfAttestation & {
  readonly area: InputArea;
  readonly givenOn: string;
  readonly paid: boolean;
  readonly paperId: string | null;
};
export type ComplaintRow = OfAttestation & { readonly about: 'SEATS'; readonly raisedAt: string; readonly reviewDueAt: string };
export type StandingRow = OfFund & {
  readonly subjectKind: LeadershipSubject;
  readonly organisationId: string | null;
  readonly projectId: string | null;
  readonly audience: Audience;
  readonly level: LeadershipLevel;
  readonly isStrict: boolean;
  readonly policy: LeadershipPolicyCode;
  readonly isVerified: boolean;
  readonly reply: ReplyDenominator;
  readonly validUntil: string | null;
  readonly recomputeAt: string | null;
};

export type LeadershipRows = {
  readonly attestations: readonly AttestationRow[];
  readonly bodies: readonly BodyRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly papers: readonly PaperRow[];
  readonly guards: readonly GuardRow[];
  readonly inputs: readonly InputRow[];
  readonly complaints: readonly ComplaintRow[];
  readonly standings: readonly StandingRow[];
};

/** Rows in the order in which they can be written: nothing points at what comes after it. */
export type DemoPortfolio = LeadershipRows & {
  readonly funders: readonly FunderRow[];
  readonly funds: readonly FundRow[];
  readonly cycles: readonly CycleRow[];
  readonly windows: readonly WindowRow[];
  readonly statements: readonly StatementRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly identifiers: readonly IdentifierRow[];
  readonly aliases: readonly AliasRow[];
  readonly projects: readonly ProjectRow[];
  readonly grants: readonly GrantRow[];
  readonly tranches: readonly TrancheRow[];
  readonly disbursements: readonly DisbursementRow[];
};
