import { type LeadershipLevel, lowest } from '../leadership-level.js';

/** Not stated is no answer, and so no safeguard: it is kept apart from “not met” only for whoever mends it. */
export const safeguardAnswers = ['MET', 'NOT_MET', 'NOT_STATED'] as const;
export type SafeguardAnswer = (typeof safeguardAnswers)[number];

type SafeguardRule = {
  readonly asks: string;
  /** As high as the project can stand while this is not met. */
  readonly ceiling: LeadershipLevel;
};

/** What every activity with survivors owes to them, whatever it is for. */
export const safeguardRules = {
  voluntary: { asks: 'Taking part is voluntary.', ceiling: 'NOT_STATED' },
  informed: { asks: 'Whoever takes part knows beforehand what it is for and what may follow from it.', ceiling: 'NOT_STATED' },
  paid: {
    asks: 'Time and costs are paid or reimbursed like those of comparable others; for testimony the costs, and never what is said.',
    ceiling: 'SURVIVOR_INFORMED',
  },
  supportPerson: { asks: 'A person of their own choice may be with them.', ceiling: 'SURVIVOR_CENTRED' },
  rightToStop: { asks: 'They may stop at any time, without a reason.', ceiling: 'SURVIVOR_CENTRED' },
  notAConditionForAid: { asks: 'Aid, job and service never depend on taking part.', ceiling: 'NOT_STATED' },
} as const satisfies Record<string, SafeguardRule>;

/** What testimony owes beside that: it is strictly controlled, protected and limited, or it is not for a project to arrange. */
export const testimonySafeguardRules = {
  controlled: { asks: 'A named authority and a lawyer of the person oversee it.', ceiling: 'SURVIVOR_CENTRED' },
  protected: { asks: 'The person is protected before, during and after it.', ceiling: 'SURVIVOR_CENTRED' },
  limited: { asks: 'It is held to what the proceedings need, and is not repeated.', ceiling: 'SURVIVOR_CENTRED' },
} as const satisfies Record<string, SafeguardRule>;

const allRules: Readonly<Record<string, SafeguardRule>> = { ...safeguardRules, ...testimonySafeguardRules };

type KeyOf<T> = keyof T & string;
export type SafeguardCode = KeyOf<typeof safeguardRules> | KeyOf<typeof testimonySafeguardRules>;

export const safeguardCodes = Object.keys(safeguardRules) as KeyOf<typeof safeguardRules>[];
export const testimonySafeguardCodes = Object.keys(testimonySafeguardRules) as KeyOf<typeof testimonySafeguardRules>[];

export const ceilingOfSafeguards = (missing: readonly SafeguardCode[]): LeadershipLevel =>
  lowest(missing.map(code => allRules[code]?.ceiling ?? 'NOT_STATED'));
