import type { KnownFile } from './answers.js';
import type { ProblemCode } from './problem.js';

/** One thing that is wrong inside an answer; the limit goes into the sentence. */
export type Finding = { readonly code: ProblemCode; readonly at?: string; readonly limit?: string | number };

export type Inspection = {
  readonly language: string;
  /** Before submission everything has to be there; while somebody writes, what is there has to be right. */
  readonly isWhole: boolean;
  readonly files: ReadonlyMap<string, KnownFile> | undefined;
};

export const finding = (code: ProblemCode, limit?: string | number, at?: string): Finding => ({
  code,
  ...(limit === undefined ? {} : { limit }),
  ...(at === undefined || at === '' ? {} : { at }),
});

export const when = (isWrong: boolean, code: ProblemCode, limit?: string | number, at?: string): readonly Finding[] =>
  isWrong ? [finding(code, limit, at)] : [];

export const wrongShape: readonly Finding[] = [finding('WRONG_SHAPE')];

export const within = (place: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.map(({ at, ...rest }) => ({ ...rest, at: at === undefined ? place : `${place}.${at}` }));
