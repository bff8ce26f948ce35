import type { Finding } from './finding.js';
import type { ProblemCode } from './problem.js';

type Sentences = Readonly<Record<Exclude<ProblemCode, 'CHECK_FAILED'>, string>>;

/** A gap in braces takes the limit. */
const english: Sentences = {
  ANSWER_MISSING: 'This question needs an answer.',
  QUESTION_UNKNOWN: 'The form has no such question.',
  QUESTION_TAKES_NO_ANSWER: 'This is shown and takes no answer.',
  WRONG_SHAPE: 'This answer is not in the form that the question takes.',
  TOO_FEW_WORDS: 'Write at least {} words.',
  TOO_MANY_WORDS: 'Write at most {} words.',
  TOO_LONG: 'Write at most {} characters.',
  TOO_SMALL: 'This is at least {}.',
  TOO_LARGE: 'This is at most {}.',
  TOO_MANY_DIGITS: 'There are at most {} digits after the point.',
  CURRENCY_REFUSED: 'Amounts are stated in {}.',
  NO_SUCH_DAY: 'There is no such day. Days are written YYYY-MM-DD.',
  TOO_EARLY: 'The earliest day is {}.',
  TOO_LATE: 'The latest day is {}.',
  RANGE_REVERSED: 'The end is before the beginning.',
  TOO_MANY_MONTHS: 'This takes at most {} months.',
  NO_SUCH_CHOICE: 'Choose among what is offered.',
  CHOSEN_TWICE: 'The same was chosen twice.',
  TOO_FEW: 'Give at least {}.',
  TOO_MANY: 'Give at most {}.',
  NO_SUCH_COUNTRY: 'This is no country or territory of ISO 3166-1.',
  NO_SUCH_LANGUAGE: 'This is no code of a language.',
  NO_EMAIL: 'This is no e-mail address.',
  NO_PHONE: 'This is no telephone number.',
  NO_BANK_ACCOUNT: 'This is no bank account: check each digit.',
  NO_URL: 'A web address begins with https:// or http://.',
  NO_SUCH_FILE: 'The file is not there. Upload it again.',
  FILE_KIND_REFUSED: 'Files of these kinds are taken: {}.',
  FILE_TOO_LARGE: 'A file has at most {} MB.',
  DECLARATION_MISSING: 'This has to be agreed to before the form is handed in.',
  BUDGET_LINE_SUM: 'The total of this line is not what its periods add up to.',
  BUDGET_LINE_SHARE: 'Others pay more of this line than it costs.',
  BUDGET_TOTAL: 'The total of the budget is not what its lines add up to.',
  BUDGET_CO_FUNDING: 'What others pay is not the same in the lines, in the list of contributions and in the sum.',
  BUDGET_REQUESTED: 'What is asked for is not the total less what others pay.',
  BUDGET_CATEGORY_SHARE: 'This kind of cost takes at most {} % of the budget.',
};

const french: Sentences = {
  ANSWER_MISSING: 'Cette question demande une réponse.',
  QUESTION_UNKNOWN: 'Le formulaire ne contient pas cette question.',
  QUESTION_TAKES_NO_ANSWER: 'Ceci est affiché et n’appelle pas de réponse.',
  WRONG_SHAPE: 'Cette réponse n’a pas la forme attendue par la question.',
  TOO_FEW_WORDS: 'Écrivez au moins {} mots.',
  TOO_MANY_WORDS: 'Écrivez au plus {} mots.',
  TOO_LONG: 'Écrivez au plus {} caractères.',
  TOO_SMALL: 'Le minimum est {}.',
  TOO_LARGE: 'Le maximum est {}.',
  TOO_MANY_DIGITS: 'Il y a au plus {} décimales.',
  CURRENCY_REFUSED: 'Les montants sont indiqués en {}.',
  NO_SUCH_DAY: 'Ce jour n’existe pas. Un jour s’écrit AAAA-MM-JJ.',
  TOO_EARLY: 'Le premier jour possible est le {}.',
  TOO_LATE: 'Le dernier jour possible est le {}.',
  RANGE_REVERSED: 'La fin précède le début.',
  TOO_MANY_MONTHS: 'La durée est de {} mois au plus.',
  NO_SUCH_CHOICE: 'Choisissez parmi ce qui est proposé.',
  CHOSEN_TWICE: 'Le même choix figure deux fois.',
  TOO_FEW: 'Indiquez-en au moins {}.',
  TOO_MANY: 'Indiquez-en au plus {}.',
  NO_SUCH_COUNTRY: 'Ce n’est pas un pays ou territoire de la norme ISO 3166-1.',
  NO_SUCH_LANGUAGE: 'Ce n’est pas un code de langue.',
  NO_EMAIL: 'Ce n’est pas une adresse électronique.',
  NO_PHONE: 'Ce n’est pas un numéro de téléphone.',
  NO_BANK_ACCOUNT: 'Ce n’est pas un compte bancaire : vérifiez chaque chiffre.',
  NO_URL: 'Une adresse web commence par https:// ou http://.',
  NO_SUCH_FILE: 'Le fichier est absent. Téléversez-le à nouveau.',
  FILE_KIND_REFUSED: 'Les types de fichier admis sont : {}.',
  FILE_TOO_LARGE: 'Un fichier pèse au plus {} Mo.',
  DECLARATION_MISSING: 'Cet accord est nécessaire avant le dépôt du formulaire.',
  BUDGET_LINE_SUM: 'Le total de cette ligne n’est pas la somme de ses périodes.',
  BUDGET_LINE_SHARE: 'La part d’autres bailleurs dépasse le coût de cette ligne.',
  BUDGET_TOTAL: 'Le total du budget n’est pas la somme de ses lignes.',
  BUDGET_CO_FUNDING: 'La part d’autres bailleurs diffère entre les lignes, la liste des contributions et le total.',
  BUDGET_REQUESTED: 'Le montant demandé n’est pas le total moins la part d’autres bailleurs.',
  BUDGET_CATEGORY_SHARE: 'Cette catégorie de dépenses prend au plus {} % du budget.',
};

export const sentencesByLanguage: Readonly<Record<string, Sentences>> = { en: english, fr: french };

/** Languages without sentences of their own are answered in English: a code stands beside each for whoever translates. */
export function sentenceOf({ code, limit = '' }: Finding, language: string): string {
  const [base = ''] = language.split('-');
  const sentences = Object.hasOwn(sentencesByLanguage, base) ? (sentencesByLanguage[base] ?? english) : english;
  return code === 'CHECK_FAILED' ? '' : sentences[code].replace('{}', () => String(limit));
}
