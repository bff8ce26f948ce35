import type { AuditReport, Finding } from './audit-report.js';
import { Examination, type Examined, type Limits, type Weakness } from './examine.js';
import { type OutsidersPuzzle, outsidersPuzzle, type Subject, subjects } from './outsider.js';
import { withoutBeliedBlanks } from './belied-blanks.js';
import { type Filed, fileRelease } from './past.js';
import { HIDDEN, type PublicThresholds } from './published-table.js';
import { formFindings, vanished } from './release-form.js';
import type { AuditRequest } from './release-request.js';

export type Attempt = { readonly subject: Subject; readonly outsider: OutsidersPuzzle; readonly examined: Examined };

const sentences: Readonly<Record<Weakness['kind'], string>> = {
  CONTRADICTION: 'What is published cannot all be true of flags that stay as they are, and so would prove that some have changed.',
  CELL_TOO_NARROW: 'A hidden count can be narrowed from what is shown.',
  FLAG_DETERMINED: 'A single flag can be concluded from what is shown.',
  FLAG_TOO_LIKELY: 'Of some group, a larger share than may be known can be concluded from what is shown.',
};

/** Tries to solve what has been published up to and with the newest of these releases. */
export const attempt = async (
  subject: Subject,
  releases: readonly Filed[],
  { doubtPercent }: PublicThresholds,
  { hiddenForOthers = new Set(), ...limits }: Omit<Limits, 'ceiling'> & { readonly hiddenForOthers?: ReadonlySet<string> } = {},
): Promise<Attempt> => {
  const ceiling = 1 - doubtPercent / 100;
  const outsider = await withoutBeliedBlanks(outsidersPuzzle(subject, releases), hiddenForOthers, ceiling);
  const examined = await Examination.of(outsider.puzzle, outsider.targets, { ceiling, ...limits });
  return { subject, outsider, examined };
};

const asFinding =
  ({ subject, outsider }: Attempt) =>
  ({ kind, target }: Weakness): Finding => ({
    kind,
    cell: target === undefined ? null : (outsider.cellOf.get(target)?.name ?? target.name),
    measure: subject === 'PROJECT' ? 'PROJECTS_LED' : 'ORGANISATIONS_LED',
    sentence: sentences[kind],
  });

/**
 * Refuses what must not be published. It is given what an outsider has, and which cells were hidden for the sake of others; so it cannot let
 * through what it alone would miss.
 */
export const auditRelease = async (request: AuditRequest): Promise<AuditReport> => (await audited(request)).audit;

export type Audited = { readonly audit: AuditReport; readonly attempts: readonly Attempt[] };

/** The same, with what led to it, for whoever may still hide more. */
export const audited = async ({ release, cubes, thresholds, earlier, hiddenForOthers }: AuditRequest): Promise<Audited> => {
  const past = earlier.map(one => fileRelease(cubes, one));
  const now = { ...fileRelease(cubes, release), thresholds };
  const attempts: Attempt[] = [];
  for (const subject of subjects) attempts.push(await attempt(subject, [...past, now], thresholds, { hiddenForOthers }));
  const findings = [
    ...formFindings(past, now),
    ...vanished(past, now),
    ...attempts.flatMap(one => one.examined.weaknesses.map(asFinding(one))),
  ];
  const values = [...now.values.values()];
  const total = (of: (one: Attempt) => number) => attempts.reduce((sum, one) => sum + of(one), 0);
  const figures = {
    cells: values.length,
    shown: values.filter(value => value !== HIDDEN).length,
    hidden: values.filter(value => value === HIDDEN).length,
    units: total(({ outsider }) => outsider.puzzle.size),
    statements: total(({ outsider }) => outsider.puzzle.statements.length),
    worlds: total(({ examined }) => examined.worlds),
    linearProgrammes: total(({ examined }) => examined.linearProgrammes),
    mostLikely: Math.max(...attempts.map(({ examined }) => examined.mostLikely)),
  };
  return { audit: { passed: findings.length === 0, findings, figures }, attempts };
};
