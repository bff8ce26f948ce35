import { isWithinTerm, longestTermInMonths, monthsLater } from './term.js';

export const inputAreas = ['DESIGN', 'DELIVERY', 'EVALUATION'] as const;
export type InputArea = (typeof inputAreas)[number];

/** That survivors were heard, paid for it, and that a paper shows it. How many, and who, is not recorded. */
export type SurvivorInput = {
  readonly area: InputArea;
  readonly givenAt: Date;
  readonly paid: boolean;
  readonly evidence: string | null;
};

function countsAt({ area, givenAt, paid, evidence }: SurvivorInput, at: Date): boolean {
  const isShown = (evidence ?? '') !== '';
  return inputAreas.includes(area) && paid === true && isShown && isWithinTerm(givenAt, monthsLater(givenAt, longestTermInMonths), at);
}

export const hasPaidInput = (inputs: readonly SurvivorInput[], at: Date): boolean => inputs.some(input => countsAt(input, at));
