import { isCalendarDate, isCurrency } from '@ledby/kernel';
import type { Answers } from './answers.js';
import { recount } from './budget-sums.js';
import { countWords } from './count-words.js';
import type { FormDefinition, Question, Section } from './form-definition.js';
import type { Operand, Rule } from './form-rule.js';
import { daysOf, monthsOf } from './days.js';
import { order, percentOf, minus, plus, type Quantity, quantityOf, times } from './quantity.js';
import { isBlank, isBudget, isList, isLoose, isMoney, isText } from './read-answer.js';

/** What an operand comes to; null for what is not known yet, and for what makes no sense together. */
export type Value = Quantity | string | boolean | null;

const isQuantity = (value: Value): value is Quantity => typeof value === 'object' && value !== null;

/** The answers to one form, seen as its rules see them: what is hidden is not there. Never loops, never throws, whatever the rules say. */
export class Reckoning {
  private readonly places = new Map<string, { readonly section: Section; readonly question: Question }>();
  private readonly shown = new Map<string, boolean>();
  private readonly worked = new Map<string, Value>();

  constructor(
    { sections }: FormDefinition,
    private readonly answers: Answers,
    private readonly language: string,
  ) {
    sections.forEach(section => section.questions.forEach(question => this.places.set(question.key, { section, question })));
  }

  isShown(key: string): boolean {
    const known = this.shown.get(key);
    const place = this.places.get(key);
    if (known !== undefined || place === undefined) {
      return known ?? false;
    }
    // A question that depends on itself is never shown.
    this.shown.set(key, false);
    const rules = [place.section.shownWhen, place.question.shownWhen];
    const isShown = rules.every(rule => rule === undefined || this.holds(rule) === true);
    this.shown.set(key, isShown);
    return isShown;
  }

  /** What was answered to it, where it is asked. */
  given(key: string): unknown {
    return this.isShown(key) && Object.hasOwn(this.answers, key) ? this.answers[key] : undefined;
  }

  holds(rule: Rule): boolean | null {
    if ('all' in rule) {
      const parts = rule.all.map(part => this.holds(part));
      return parts.includes(false) ? false : parts.includes(null) ? null : true;
    }
    if ('any' in rule) {
      const parts = rule.any.map(part => this.holds(part));
      return parts.includes(true) ? true : parts.includes(null) ? null : false;
    }
    if ('not' in rule) {
      const inner = this.holds(rule.not);
      return inner === null ? null : !inner;
    }
    if ('answered' in rule) {
      return !isBlank(this.given(rule.answered));
    }
    if ('chosen' in rule) {
      const given = this.given(rule.chosen);
      return isBlank(given) ? null : (isList(given) ? given : [given]).some(choice => isText(choice) && rule.among.includes(choice));
    }
    return this.compares(rule);
  }

  value(operand: Operand): Value {
    if ('value' in operand) {
      return typeof operand.value === 'number' ? quantityOf(operand.value) : operand.value;
    }
    if ('amount' in operand) {
      return quantityOf(operand.amount, operand.currency);
    }
    if ('answer' in operand) {
      return this.answerOf(operand.answer);
    }
    if ('sum' in operand) {
      const [first = null, ...rest] = operand.sum.map(part => this.value(part));
      return rest.reduce((sum, part) => (isQuantity(sum) && isQuantity(part) ? plus(sum, part) : null), isQuantity(first) ? first : null);
    }
    return this.reckoned(operand);
  }

  private reckoned(
    operand: Exclude<Operand, { answer: string } | { sum: readonly Operand[] } | { value: unknown } | { amount: string }>,
  ): Value {
    if ('difference' in operand) {
      return this.together(operand.difference, minus);
    }
    if ('product' in operand) {
      return this.together(operand.product, times);
    }
    if ('percent' in operand) {
      return this.together(operand.percent, percentOf);
    }
    if ('total' in operand) {
      return this.columnTotal(operand.total, operand.column);
    }
    if ('budget' in operand) {
      const given = this.given(operand.budget);
      const sums = isBudget(given) ? recount(given) : null;
      return sums === null ? null : quantityOf(sums[operand.sumOf].amount, sums[operand.sumOf].currency);
    }
    return this.counted(operand);
  }

  private counted(
    operand: { readonly count: string } | { readonly words: string } | { readonly months: string } | { readonly days: string },
  ): Value {
    if ('words' in operand) {
      const given = this.given(operand.words);
      const texts = (isList(given) ? given : [given]).filter(isText);
      return texts.length === 0 ? null : quantityOf(countWords(texts.join('\n'), this.language));
    }
    if ('count' in operand) {
      const given = this.given(operand.count);
      const counted = isLoose(given) ? (given['files'] ?? given['lines']) : given;
      return isList(counted) ? quantityOf(counted.length) : null;
    }
    const given = this.given('months' in operand ? operand.months : operand.days);
    const measure = 'months' in operand ? monthsOf : daysOf;
    const isRange = isLoose(given) && [given['from'], given['to']].every(day => isText(day) && isCalendarDate(day));
    return isRange ? quantityOf(measure(String(given['from']), String(given['to']))) : null;
  }

  private together([left, right]: readonly [Operand, Operand], how: (one: Quantity, other: Quantity) => Quantity | null): Value {
    const [one, other] = [this.value(left), this.value(right)];
    return isQuantity(one) && isQuantity(other) ? how(one, other) : null;
  }

  private compares(rule: Extract<Rule, { same: unknown } | { atMost: unknown } | { below: unknown }>): boolean | null {
    const [left, right] = 'same' in rule ? rule.same : 'atMost' in rule ? rule.atMost : rule.below;
    const [one, other] = [this.value(left), this.value(right)];
    const ordered = orderOf(one, other);
    return ordered === null ? null : 'same' in rule ? ordered === 0 : 'atMost' in rule ? ordered <= 0 : ordered < 0;
  }

  private answerOf(key: string): Value {
    const question = this.places.get(key)?.question;
    if (question?.type === 'CALCULATED') {
      return this.calculated(key, question.formula);
    }
    const given = this.given(key);
    if (isBudget(given)) {
      return this.value({ budget: key, sumOf: 'REQUESTED' });
    }
    if (isMoney(given)) {
      return isCurrency(given.currency) ? quantityOf(given.amount, given.currency) : null;
    }
    return typeof given === 'number' ? quantityOf(given) : (isText(given) && !isBlank(given)) || typeof given === 'boolean' ? given : null;
  }

  private calculated(key: string, formula: Operand): Value {
    if (!this.worked.has(key)) {
      this.worked.set(key, null);
      this.worked.set(key, this.isShown(key) ? this.value(formula) : null);
    }
    return this.worked.get(key) ?? null;
  }

  private columnTotal(key: string, column: string): Value {
    const rows = this.given(key);
    const cells = isList(rows) ? rows.map(row => (isLoose(row) ? row[column] : undefined)).filter(cell => !isBlank(cell)) : [];
    const figures = cells.map(cell =>
      typeof cell === 'number' ? quantityOf(cell) : isMoney(cell) ? quantityOf(cell.amount, cell.currency) : null,
    );
    const [first = null, ...rest] = figures;
    return rest.reduce((sum, figure) => (sum === null || figure === null ? null : plus(sum, figure)), first);
  }
}

function orderOf(one: Value, other: Value): number | null {
  if (isQuantity(one) && isQuantity(other)) {
    return order(one, other);
  }
  if (typeof one !== typeof other || one === null || other === null || isQuantity(one) || isQuantity(other)) {
    return null;
  }
  return one === other ? 0 : one < other ? -1 : 1;
}
