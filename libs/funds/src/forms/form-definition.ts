import type { Operand, Rule } from './form-rule.js';

/** Text in each language of the form, by its code such as `en` or `fr`. Where one is missing, the first language of the form stands in. */
export type Wording = Readonly<Record<string, string>>;

/** Who may read an answer: everybody once decided, whoever works for the fund, whoever judges the application, officers alone. */
export const sensitivities = ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED'] as const;
export type Sensitivity = (typeof sensitivities)[number];

export type Choice = { readonly key: string; readonly label: Wording; readonly hint?: Wording };

type WordLimits = { readonly fewestWords?: number; readonly mostWords?: number };
type Choices = { readonly choices: readonly Choice[] };
type DateLimits = { readonly earliest?: string; readonly latest?: string };
type Figures = {
  readonly least?: number;
  readonly most?: number;
  /** Digits after the point; none when left out. */ readonly digits?: number;
};

type Kinds = {
  SHORT_TEXT: WordLimits & { readonly mostCharacters?: number };
  LONG_TEXT: WordLimits;
  /** Plain paragraphs: what was pasted keeps its breaks and loses its markup. */
  PARAGRAPHS: WordLimits;
  NUMBER: Figures & { readonly unit?: Wording };
  MONEY: { readonly currencies: readonly string[]; readonly least?: string; readonly most?: string };
  PERCENTAGE: Figures;
  DATE: DateLimits;
  DATE_RANGE: DateLimits & { readonly mostMonths?: number };
  YES_NO: object;
  SINGLE_CHOICE: Choices;
  MULTIPLE_CHOICE: Choices & { readonly fewest?: number; readonly most?: number };
  /** The choices in order, the first the most wanted; all of them, or as many as there are places. */
  RANKING: Choices & { readonly places?: number };
  SCALE: { readonly from: number; readonly to: number; readonly anchors: readonly { readonly at: number; readonly label: Wording }[] };
  COUNTRY: object;
  COUNTRIES: { readonly fewest?: number; readonly most?: number };
  /** One of the five regional groups of the United Nations. */
  REGION: object;
  LANGUAGE: object;
  ORGANISATION: object;
  EMAIL: object;
  PHONE: object;
  /** An IBAN, or the number of the account where there are none. */
  BANK_ACCOUNT: object;
  ADDRESS: object;
  URL: object;
  FILE: {
    readonly kinds: readonly FileKind[];
    readonly fewest?: number;
    readonly most: number;
    readonly mostMegabytes?: number;
    /** Who has no such document may say why instead. */
    readonly mayGiveReason?: boolean;
  };
  TABLE: {
    readonly columns: readonly Column[];
    readonly fewestRows?: number;
    readonly mostRows: number;
  };
  BUDGET: BudgetTerms;
  /** Has to be agreed to, where it is required. */
  DECLARATION: { readonly statement: Wording };
  CALCULATED: { readonly formula: Operand; readonly digits?: number; readonly unit?: Wording };
  STATEMENT: { readonly text: Wording };
};

export type BudgetTerms = {
  readonly currencies: readonly string[];
  readonly categories: readonly (Choice & { /** Of the whole budget, in percent. */ readonly mostPercent?: number })[];
  /** Years, quarters or tranches, in their order. */
  readonly periods: readonly { readonly key: string; readonly label: Wording }[];
  readonly mostLines: number;
  readonly asksCoFunding?: boolean;
  readonly leastRequested?: string;
  readonly mostRequested?: string;
};

export const fileKinds = ['PDF', 'WORD', 'SPREADSHEET', 'IMAGE'] as const;
export type FileKind = (typeof fileKinds)[number];

export type QuestionType = keyof Kinds;
/** What shows something and takes no answer. */
export const unanswered: readonly QuestionType[] = ['CALCULATED', 'STATEMENT'];

/** What a row of a table may hold; a table has no tables inside. */
export type ColumnType = Exclude<QuestionType, 'FILE' | 'TABLE' | 'BUDGET' | 'DECLARATION' | 'CALCULATED' | 'STATEMENT'>;

type Asked = { readonly key: string; readonly title: Wording; readonly hint?: Wording; readonly isRequired?: boolean };

export type Column = { [T in ColumnType]: { readonly type: T } & Asked & Kinds[T] }[ColumnType];

type OwnTerms = Asked & {
  readonly guidance?: Wording;
  readonly sensitivity: Sensitivity;
  /** The answer tells who applies: a blind assessment leaves it out. */
  readonly identifies?: boolean;
  /** Asked only when this holds; it looks at earlier questions only. */
  readonly shownWhen?: Rule;
};

export type QuestionOf<T extends QuestionType> = { readonly type: T } & OwnTerms & Kinds[T];
export type Question = { [T in QuestionType]: QuestionOf<T> }[QuestionType];

export type Section = {
  readonly key: string;
  readonly title: Wording;
  readonly guidance?: Wording;
  readonly shownWhen?: Rule;
  /** Its share of the assessment; those of a form add up to a hundred, where there are any. */
  readonly weight?: number;
  readonly questions: readonly Question[];
};

/** What several answers have to say together. Stated at the question it names, once all it looks at is answered. */
export type CrossCheck = { readonly key: string; readonly at: string; readonly demand: Rule; readonly otherwise: Wording };

/** What makes an applicant eligible; never who leads, and never what somebody has been through. */
export type EligibilityCondition = { readonly key: string; readonly demand: Rule; readonly otherwise: Wording };

/** What a fund asks. Data through and through: kept in one column, sent as it is, and read anew by every installation. */
export type FormDefinition = {
  readonly title: Wording;
  readonly guidance?: Wording;
  /** The first is the one in which everything is said. */
  readonly languages: readonly [string, ...string[]];
  readonly sections: readonly Section[];
  readonly checks?: readonly CrossCheck[];
  readonly eligibility?: readonly EligibilityCondition[];
  /** The key of the amount or budget that says how much is asked for. */
  readonly requested?: string;
};
