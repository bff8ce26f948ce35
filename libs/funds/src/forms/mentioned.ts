import type { FormDefinition, Question, Wording } from './form-definition.js';
import type { Operand, Rule } from './form-rule.js';

/** The questions that a rule looks at. */
export function mentionedIn(rule: Rule): readonly string[] {
  if ('all' in rule) {
    return rule.all.flatMap(mentionedIn);
  }
  if ('any' in rule) {
    return rule.any.flatMap(mentionedIn);
  }
  if ('not' in rule) {
    return mentionedIn(rule.not);
  }
  if ('answered' in rule) {
    return [rule.answered];
  }
  if ('chosen' in rule) {
    return [rule.chosen];
  }
  return ('same' in rule ? rule.same : 'atMost' in rule ? rule.atMost : rule.below).flatMap(lookedAt);
}

export function lookedAt(operand: Operand): readonly string[] {
  if ('sum' in operand) {
    return operand.sum.flatMap(lookedAt);
  }
  const pair =
    'difference' in operand ? operand.difference : 'product' in operand ? operand.product : 'percent' in operand ? operand.percent : [];
  const names = ['answer', 'count', 'words', 'total', 'budget', 'months', 'days'] as const;
  return [...pair.flatMap(lookedAt), ...names.flatMap(name => (operand as Partial<Record<typeof name, string>>)[name] ?? [])];
}

/** All that a question says to whoever reads it. */
export function saidBy(question: Question): readonly Wording[] {
  const own = [question.title, question.guidance, question.hint];
  const labels = (list: readonly { readonly label: Wording; readonly hint?: Wording }[]) =>
    list.flatMap(({ label, hint }) => [label, hint]);
  const more = (): readonly (Wording | undefined)[] => {
    switch (question.type) {
      case 'SINGLE_CHOICE':
      case 'MULTIPLE_CHOICE':
      case 'RANKING':
        return labels(question.choices);
      case 'SCALE':
        return labels(question.anchors);
      case 'TABLE':
        return question.columns.flatMap(column => [column.title, column.hint, ...('choices' in column ? labels(column.choices) : [])]);
      case 'BUDGET':
        return [...labels(question.categories), ...labels(question.periods)];
      case 'DECLARATION':
        return [question.statement];
      case 'STATEMENT':
        return [question.text];
      case 'NUMBER':
      case 'CALCULATED':
        return [question.unit];
      default:
        return [];
    }
  };
  return [...own, ...more()].filter(wording => wording !== undefined);
}

export const questionsOf = ({ sections }: Pick<FormDefinition, 'sections'>): readonly Question[] =>
  sections.flatMap(({ questions }) => questions);
