import type { ImportReport, RowProblems } from './import-report.js';

const ROWS_SHOWN = 10;

const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** A report as a person reads it in a terminal. */
export function printReport(report: ImportReport): string {
  const { rows } = report;
  return [
    `${report.standard}: ${report.file} into fund ${report.fund}${report.dryRun ? ' (dry run: nothing is stored)' : ''}`,
    `${counted(rows.read, 'row')} read: ${rows.accepted} good, ${rows.refused} refused; ${counted(rows.withWarnings, 'row')} with warnings.`,
    ...(report.stored === null
      ? []
      : [
          `${report.dryRun ? 'It would be' : 'Stored:'} ${report.stored.created} new, ${report.stored.changed} changed, ${report.stored.unchanged} unchanged.`,
        ]),
    ...report.amounts.map(({ amount, currency, grants }) => `${grouped(amount)} ${currency} in ${counted(grants, 'grant')}`),
    ...report.notices.map(({ severity, field, sentence }) => `${severity} ${field}: ${sentence}`),
    ...section(
      'Findings',
      report.findings.map(({ severity, code, count }) => `${String(count).padStart(7)}  ${severity.padEnd(8)}  ${code}`),
    ),
    ...section('Rows', report.problems.slice(0, ROWS_SHOWN).flatMap(linesOf)),
    ...leftOut(report),
    ...(report.findingsFile === null ? [] : [`Every row with findings: ${report.findingsFile}`]),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [`${title}:`, ...lines]);

const linesOf = ({ row, id, outcome, findings }: RowProblems): readonly string[] => [
  `  row ${row}${id === null ? '' : ` (${id})`}, ${outcome}`,
  ...findings.map(({ severity, code, sentence }) => `    ${severity} ${code}: ${sentence}`),
];

function leftOut({ problems, problemsLeftOut }: ImportReport): readonly string[] {
  const hidden = Math.max(0, problems.length - ROWS_SHOWN) + problemsLeftOut;
  return hidden === 0 ? [] : [`  and ${counted(hidden, 'more row')}`];
}

const grouped = (amount: string): string => amount.replace(/^\d+/, units => units.replace(/\B(?=(\d{3})+$)/g, ','));
