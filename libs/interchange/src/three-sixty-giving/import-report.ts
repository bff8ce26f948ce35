import { Money } from '@ledby/kernel';
import type { ExaminedGrant } from './examine-grants.js';
import { type Finding, type FindingCode, finding, type Severity, severities, tidyFindings } from './finding.js';

/** The stable form behind `--json`: fields are only ever added to version 1. */
export interface ImportReport {
  readonly format: 'ledby.import-report/1';
  readonly standard: '360Giving 1.4';
  readonly file: string;
  readonly fund: string;
  readonly dryRun: boolean;
  readonly rows: { readonly read: number; readonly accepted: number; readonly refused: number; readonly withWarnings: number };
  /** What was written, or on a dry run what would have been; null where nothing was compared with what is stored. */
  readonly stored: StoredCounts | null;
  readonly amounts: readonly { readonly currency: string; readonly amount: string; readonly grants: number }[];
  readonly funders: readonly FunderCount[];
  readonly findings: readonly { readonly severity: Severity; readonly code: FindingCode; readonly count: number }[];
  readonly notices: readonly Finding[];
  readonly problems: readonly RowProblems[];
  readonly problemsLeftOut: number;
  readonly findingsFile: string | null;
}

export interface StoredCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface FunderCount {
  readonly orgId: string;
  readonly name: string;
  readonly grants: number;
}

export interface RowProblems {
  readonly row: number;
  readonly id: string | null;
  readonly outcome: 'accepted' | 'refused';
  readonly findings: readonly Finding[];
}

export type ImportFacts = Pick<ImportReport, 'file' | 'fund' | 'dryRun' | 'stored' | 'findingsFile'>;

const MOST_PROBLEMS = 1000;

export const problemsOf = ({ rowNumber, externalId, findings, record }: ExaminedGrant): RowProblems => ({
  row: rowNumber,
  id: externalId ?? null,
  outcome: record === undefined ? 'refused' : 'accepted',
  findings,
});

/** Counts while rows pass by; of the rows themselves it keeps only the first thousand that have findings. */
export class ImportTally {
  private readonly counts = { read: 0, accepted: 0, refused: 0, withWarnings: 0 };
  private readonly codes = new Map<FindingCode, { severity: Severity; count: number }>();
  private readonly sums = new Map<string, { sum: Money; grants: number }>();
  private readonly funderCounts = new Map<string, { name: string; grants: number }>();
  private readonly notices: Finding[] = [];
  private readonly problems: RowProblems[] = [];
  private leftOut = 0;

  note(notice: Finding): void {
    this.notices.push(notice);
  }

  add(row: ExaminedGrant): void {
    const { findings, record } = row;
    this.counts.read += 1;
    this.counts[record === undefined ? 'refused' : 'accepted'] += 1;
    this.counts.withWarnings += findings.some(({ severity }) => severity === 'WARNING') ? 1 : 0;
    for (const { code, severity } of findings) {
      this.codes.set(code, { severity, count: (this.codes.get(code)?.count ?? 0) + 1 });
    }
    if (record !== undefined) {
      this.addSum(Money.of(record.amount, record.currency));
      const known = this.funderCounts.get(record.funder.orgId);
      this.funderCounts.set(record.funder.orgId, { name: known?.name ?? record.funder.name, grants: (known?.grants ?? 0) + 1 });
    }
    if (findings.length > 0) {
      this.keep(problemsOf(row));
    }
  }

  get funders(): readonly FunderCount[] {
    return [...this.funderCounts].map(([orgId, { name, grants }]) => ({ orgId, name, grants })).toSorted((a, b) => b.grants - a.grants);
  }

  report(facts: ImportFacts): ImportReport {
    const several = finding(
      'FUNDERS_SEVERAL',
      'fundingOrganization',
      `The grants of this file name ${this.funderCounts.size} different funders.`,
    );
    const notices = this.funderCounts.size > 1 ? [...this.notices, several] : this.notices;
    return {
      format: 'ledby.import-report/1',
      standard: '360Giving 1.4',
      file: facts.file,
      fund: facts.fund,
      dryRun: facts.dryRun,
      rows: { ...this.counts },
      stored: facts.stored,
      amounts: [...this.sums].map(([currency, { sum, grants }]) => ({ currency, amount: sum.amount, grants })).toSorted(byCurrency),
      funders: this.funders,
      findings: [...this.codes].map(([code, { severity, count }]) => ({ severity, code, count })).toSorted(worstFirst),
      notices: tidyFindings(notices),
      problems: this.problems,
      problemsLeftOut: this.leftOut,
      findingsFile: facts.findingsFile,
    };
  }

  private addSum(money: Money): void {
    const known = this.sums.get(money.currency);
    this.sums.set(money.currency, { sum: known?.sum.plus(money) ?? money, grants: (known?.grants ?? 0) + 1 });
  }

  private keep(problems: RowProblems): void {
    if (this.problems.length < MOST_PROBLEMS) {
      this.problems.push(problems);
    } else {
      this.leftOut += 1;
    }
  }
}

type Counted = ImportReport['findings'][number];

const byCurrency = (a: { currency: string }, b: { currency: string }): number => a.currency.localeCompare(b.currency);

const worstFirst = (a: Counted, b: Counted): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count || a.code.localeCompare(b.code);
