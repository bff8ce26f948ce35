import type { Measure } from './cube.js';

export const findingKinds = [
  'NOT_BY_THE_RULES',
  'TOLD_ANEW_TOO_SOON',
  'CONTRADICTION',
  'CELL_TOO_NARROW',
  'FLAG_DETERMINED',
  'FLAG_TOO_LIKELY',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Why the auditor refuses. For the data-protection role alone: it says where to look, and so what could be learnt there. */
export type Finding = {
  readonly kind: FindingKind;
  /** The cell that could be narrowed; null where single projects or organisations could be told. */
  readonly cell: string | null;
  readonly measure: Measure;
  readonly sentence: string;
};

export type AuditFigures = {
  readonly cells: number;
  readonly shown: number;
  readonly hidden: number;
  /** Projects and organisations whose flag was shown to be open. */
  readonly units: number;
  /** What was published, now and before, as bounds on sums of flags. */
  readonly statements: number;
  /** Whole-numbered worlds that agree with all that was published. */
  readonly worlds: number;
  readonly linearProgrammes: number;
  /** The most often that any flag is set in those worlds. */
  readonly mostLikely: number;
};

export type AuditReport = {
  readonly passed: boolean;
  readonly findings: readonly Finding[];
  readonly figures: AuditFigures;
};
