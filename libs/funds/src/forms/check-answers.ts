import type { Money } from '@ledby/kernel';
import type { Answers, Surroundings } from './answers.js';
import { moneyIn, recount } from './budget-sums.js';
import { inspect } from './check-one-answer.js';
import { finding, type Finding } from './finding.js';
import { type FormDefinition, type Question, type Section, unanswered } from './form-definition.js';
import type { Problem } from './problem.js';
import { sentenceOf } from './problem-sentences.js';
import { isBlank, isBudget, isMoney } from './read-answer.js';
import { Reckoning } from './reckoning.js';
import { wordingIn } from './wording.js';

export type Asked = { readonly section: Section; readonly question: Question };

/** Where a question stands in its form. */
export function questionIn({ sections }: FormDefinition, key: string): Asked | undefined {
  for (const section of sections) {
    const question = section.questions.find(candidate => candidate.key === key);
    if (question !== undefined) {
      return { section, question };
    }
  }
  return undefined;
}

const problemOf = (question: string, found: Finding, language: string): Problem => ({
  question,
  code: found.code,
  message: sentenceOf(found, language),
  ...(found.at === undefined ? {} : { at: found.at }),
});

const missing = ({ type }: Question) => finding(type === 'DECLARATION' ? 'DECLARATION_MISSING' : 'ANSWER_MISSING');

/** While somebody writes: whether what is there is right, not whether it is finished. Other answers are looked at where they are given. */
export function checkOneAnswer(
  definition: FormDefinition,
  key: string,
  value: unknown,
  { language, answers, files }: Surroundings & { readonly language: string; readonly answers?: Answers },
): readonly Problem[] {
  const asked = questionIn(definition, key);
  if (asked === undefined) {
    return [problemOf(key, finding('QUESTION_UNKNOWN'), language)];
  }
  if (unanswered.includes(asked.question.type)) {
    return [problemOf(key, finding('QUESTION_TAKES_NO_ANSWER'), language)];
  }
  const own = isBlank(value) ? [] : inspect(asked.question, value, { language, isWhole: false, files });
  const reckoning = new Reckoning(definition, { ...answers, [key]: value }, language);
  const together = answers === undefined ? [] : failedChecks(definition, reckoning, language).filter(({ question }) => question === key);
  return [...own.map(found => problemOf(key, found, language)), ...together];
}

/** Before it is handed in: everything that is asked is answered, and rightly. What is hidden is neither demanded nor looked at. */
export function checkAnswers(
  definition: FormDefinition,
  answers: Answers,
  { language, files }: Surroundings & { readonly language: string },
): readonly Problem[] {
  const reckoning = new Reckoning(definition, answers, language);
  const inspection = { language, isWhole: true, files };
  const questions = definition.sections.flatMap(section => section.questions);
  const known = new Set(questions.map(({ key }) => key));
  const ofQuestions = questions
    .filter(({ key }) => reckoning.isShown(key))
    .flatMap(question => {
      const given = reckoning.given(question.key);
      const takesNone = unanswered.includes(question.type);
      const isDue = question.isRequired === true && !takesNone;
      const found = isBlank(given) ? (isDue ? [missing(question)] : []) : inspect(question, given, inspection);
      return found.map(one => problemOf(question.key, one, language));
    });
  const unknown = Object.keys(answers).filter(key => !known.has(key));
  return [
    ...ofQuestions,
    ...failedChecks(definition, reckoning, language),
    ...unknown.map(key => problemOf(key, finding('QUESTION_UNKNOWN'), language)),
  ];
}

const failedChecks = (definition: FormDefinition, reckoning: Reckoning, language: string): readonly Problem[] =>
  (definition.checks ?? [])
    .filter(({ at, demand }) => reckoning.isShown(at) && reckoning.holds(demand) === false)
    .map(({ key, at, otherwise }) => ({
      question: at,
      code: 'CHECK_FAILED',
      message: wordingIn(otherwise, language, definition),
      check: key,
    }));

/** The keys of what is asked of whoever answered so, in the order of the form. */
export function shownQuestions(definition: FormDefinition, answers: Answers, language: string): readonly string[] {
  const reckoning = new Reckoning(definition, answers, language);
  return definition.sections.flatMap(({ questions }) => questions.filter(({ key }) => reckoning.isShown(key)).map(({ key }) => key));
}

/** What goes to the fund: answers to what is asked, and nothing that was written before a question was hidden. */
export function answersToSend(definition: FormDefinition, answers: Answers, language: string): Answers {
  const asked = shownQuestions(definition, answers, language).flatMap(key => questionIn(definition, key) ?? []);
  const given = asked
    .filter(({ question: { key, type } }) => !unanswered.includes(type) && Object.hasOwn(answers, key) && !isBlank(answers[key]))
    .map(({ question: { key } }) => [key, answers[key]] as const);
  return Object.fromEntries(given);
}

/** How much is asked for; null where the form does not ask, or nobody has answered yet. */
export function requestedIn(definition: FormDefinition, answers: Answers, language: string): Money | null {
  const { requested } = definition;
  const given = requested === undefined ? undefined : new Reckoning(definition, answers, language).given(requested);
  return isBudget(given) ? (recount(given)?.REQUESTED ?? null) : isMoney(given) ? moneyIn(given.amount, given.currency) : null;
}
