import type { Column, FormDefinition, Question, Wording } from './form-definition.js';
import { wordingIn } from './wording.js';

type Words = {
  readonly required: string;
  readonly conditional: string;
  readonly most: string;
  readonly fewest: string;
  readonly reason: string;
};
const english: Words = {
  required: 'Required.',
  conditional: 'Asked only under a condition, depending on earlier answers.',
  most: 'At most {} words.',
  fewest: 'At least {} words.',
  reason: 'Who has no such document may say why instead.',
};
const french: Words = {
  required: 'Obligatoire.',
  conditional: 'Posée seulement selon des réponses précédentes.',
  most: 'Au plus {} mots.',
  fewest: 'Au moins {} mots.',
  reason: 'À défaut de document, on peut dire pourquoi.',
};

/** All that is asked, to read, print and think about before anybody begins; Markdown that is readable as plain text too. */
function questionsAsText(definition: FormDefinition, language: string): string {
  const words = language.startsWith('fr') ? french : english;
  const say = (wording: Wording | undefined) => wordingIn(wording, language, definition);
  const sections = definition.sections.map(({ title, guidance, shownWhen, questions }, place) =>
    [
      `## ${place + 1}. ${say(title)}`,
      ...(shownWhen === undefined ? [] : [`*${words.conditional}*`]),
      say(guidance),
      ...questions.map((question, number) => asText(question, `${place + 1}.${number + 1}`, say, words)),
    ]
      .filter(part => part !== '')
      .join('\n\n'),
  );
  return [`# ${say(definition.title)}`, say(definition.guidance), ...sections].filter(part => part !== '').join('\n\n');
}

type Say = (wording: Wording | undefined) => string;

function asText(question: Question, number: string, say: Say, words: Words): string {
  const { title, guidance, hint, isRequired = false, shownWhen } = question;
  const limits = limitsOf(question, words);
  const terms = [isRequired ? words.required : '', ...limits, shownWhen === undefined ? '' : words.conditional].filter(part => part !== '');
  const parts = [
    `### ${number} ${say(title)}`,
    say(guidance),
    question.type === 'STATEMENT' ? say(question.text) : question.type === 'DECLARATION' ? `> ${say(question.statement)}` : '',
    say(hint),
    ...(terms.length === 0 ? [] : [`*${terms.join(' ')}*`]),
    listOf(question, say),
  ];
  return parts.filter(part => part !== '').join('\n\n');
}

function limitsOf(question: Question | Column, words: Words): readonly string[] {
  if (question.type === 'FILE') {
    return question.mayGiveReason === true ? [`${question.kinds.join(', ')}.`, words.reason] : [`${question.kinds.join(', ')}.`];
  }
  const { mostWords, fewestWords } = 'mostWords' in question || 'fewestWords' in question ? question : {};
  return [
    ...(fewestWords === undefined ? [] : [words.fewest.replace('{}', String(fewestWords))]),
    ...(mostWords === undefined ? [] : [words.most.replace('{}', String(mostWords))]),
  ];
}

function listOf(question: Question, say: Say): string {
  const lines = (items: readonly { readonly label: Wording }[]) => items.map(({ label }) => `- ${say(label)}`).join('\n');
  switch (question.type) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
      return lines(question.choices);
    case 'SCALE':
      return question.anchors.map(({ at, label }) => `- ${at}: ${say(label)}`).join('\n');
    case 'TABLE':
      return lines(question.columns.map(({ title }) => ({ label: title })));
    case 'BUDGET':
      return lines([...question.categories, ...question.periods]);
    default:
      return '';
  }
}

export const textsOf = (definition: FormDefinition): Readonly<Record<string, string>> =>
  Object.fromEntries(definition.languages.map(language => [language, questionsAsText(definition, language)]));
