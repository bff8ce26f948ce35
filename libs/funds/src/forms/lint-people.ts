import { foldForSearch } from '@ledby/kernel';
import type { FormDefinition, Question } from './form-definition.js';
import { type Mistake, mistake } from './lint-finding.js';
import { mentionedIn, questionsOf, saidBy } from './mentioned.js';

/** Those a project assists, as calls in English, French and Spanish name them; texts are folded before they are compared. */
const people =
  '(victims?|survivors?|beneficiar(y|ies)|clients?|trafficked persons?|victimes?|survivantes?|survivants?|rescape(e)?s?|beneficiaires?|victimas?|sobrevivientes?|beneficiari[oa]s?)';
const identity =
  '(full names?|first names?|names?|surnames?|life stor(y|ies)|stor(y|ies)|testimon(y|ies)|dates? of birth|birth ?dates?|photos?|photographs?|passports?|identity (cards?|documents?|numbers?)|home address(es)?|telephone numbers?|case files?|personal accounts?|noms?|prenoms?|recits?|histoires?|temoignages?|dates? de naissance|photographies?|passeports?|pieces? d.identite|dossiers? personnels?|nombres?|apellidos?|historias?|testimonios?|fechas? de nacimiento|fotos?|fotografias?|pasaportes?)';
const both = new RegExp(`\\b${people}\\b.*\\b${identity}\\b|\\b${identity}\\b.*\\b${people}\\b`, 'u');
const forbids =
  /\b(do not|don.t|never|must not|no names?|without (any )?names?|ne [a-z’']+ (pas|jamais|aucun)|n.[a-z]+ (pas|jamais|aucun)|sans (aucun )?nom|no (escriba|indique|incluya)|nunca|sin nombres?)\b/u;

/** Who leads is asked by attestation, of whoever wants to say so; a form may mention it and may never hang anything on it. */
const leading =
  /\b(survivor|victim)[- ]led\b|\bled by (a )?(survivor|victim|people with lived|persons with lived)|\bsurvivor[- ]leader|\blived experience\b.*\b(board|director|staff|leader|govern|manage|head)|\b(board|director|staff|leader|govern|manage|head)\w*\b.*\blived experience\b|\b(dirigee?|menee?|gouvernee?)s? par des? (survivant|victime|personne)|\bexperience vecue\b.*\b(conseil|direction|personnel)|\b(lider|dirig)\w*\b.*\bsobreviviente/u;

const sentencesIn = (text: string): readonly string[] => text.split(/(?<=[.!?;:])\s+|\n/u).map(foldForSearch);

const asks = (text: string) => sentencesIn(text).some(sentence => both.test(sentence) && !forbids.test(sentence));

const textsOf = (question: Question) => saidBy(question).flatMap(wording => Object.values(wording));

export const isAboutLeading = (texts: readonly string[]): boolean => texts.some(text => leading.test(foldForSearch(text)));

const freely = new Set(['SHORT_TEXT', 'LONG_TEXT', 'PARAGRAPHS', 'TABLE', 'FILE', 'EMAIL', 'PHONE', 'ADDRESS', 'ORGANISATION', 'URL']);

/** Those who are assisted are counted, never recorded; those who lead are never a condition. */
export function lintPeople(definition: FormDefinition): readonly Mistake[] {
  const questions = questionsOf(definition);
  const led = new Set(questions.filter(question => isAboutLeading(textsOf(question))).map(({ key }) => key));
  return [
    ...definition.sections.flatMap(({ key, title, guidance }) =>
      mistake(
        [title, guidance ?? {}].flatMap(wording => Object.values(wording)).some(asks),
        'IDENTITY_ASKED',
        key,
        'This section asks who somebody is or what befell them. Those who are assisted are counted, never recorded.',
      ),
    ),
    ...questions.flatMap(question => lintQuestion(question, led)),
    ...lintConditions(definition, led),
  ];
}

function lintQuestion(question: Question, led: ReadonlySet<string>): readonly Mistake[] {
  const { key, type, isRequired = false, sensitivity } = question;
  return [
    ...mistake(
      type !== 'STATEMENT' && textsOf(question).some(asks),
      'IDENTITY_ASKED',
      key,
      'This asks who somebody is or what befell them. Those who are assisted are counted, never recorded; ask how many.',
    ),
    ...mistake(
      type === 'BANK_ACCOUNT' && (sensitivity !== 'RESTRICTED' || question.identifies !== true),
      'ACCOUNT_OPEN',
      key,
      'A bank account tells who applies and is for officers alone: mark it RESTRICTED, and as identifying.',
    ),
    ...mistake(
      sensitivity === 'RESTRICTED' && freely.has(type),
      'RESTRICTED_TEXT',
      key,
      'What is restricted is chosen or counted. In free text and files people end up telling what they should not.',
    ),
    ...mistake(
      led.has(key) && isRequired,
      'LEADERSHIP_REQUIRED',
      key,
      'Nobody has to say who leads. Leave it to whoever wants to, without a mark on the question.',
    ),
  ];
}

function lintConditions({ sections, checks = [], eligibility = [] }: FormDefinition, led: ReadonlySet<string>): readonly Mistake[] {
  const demands = [...checks, ...eligibility].map(({ key, demand, otherwise }) => ({
    key,
    isLed: isAboutLeading(Object.values(otherwise)) || mentionedIn(demand).some(mentioned => led.has(mentioned)),
  }));
  const shown = sections.flatMap(({ key, shownWhen, questions }) =>
    [{ key, shownWhen }, ...questions].map(({ key: at, shownWhen: rule }) => ({
      key: at,
      isLed: rule !== undefined && mentionedIn(rule).some(mentioned => led.has(mentioned)),
    })),
  );
  const message =
    'This makes who leads a condition. A fund may ask for it, encourage it and score it under its rules; it never demands it.';
  return [...demands, ...shown].flatMap(({ key, isLed }) => mistake(isLed, 'LEADERSHIP_CONDITION', key, message));
}
