import { isCountry } from '@ledby/kernel';
import { checkBudget } from './check-budget.js';
import {
  checkCount,
  checkCountries,
  checkCountry,
  checkRanking,
  checkRegion,
  checkSeveral,
  checkSingle,
  checkTick,
} from './check-choice.js';
import { checkDate, checkDateRange, checkMoney, checkNumber, checkScale } from './check-figures.js';
import { checkContact, checkLine, checkLongText, checkParagraphs, mostCharacters } from './check-text.js';
import { finding, type Finding, type Inspection, when, within, wrongShape } from './finding.js';
import type { Column, Question } from './form-definition.js';
import { hasOnly, isBlank, isList, isLoose, isText, isTextList } from './read-answer.js';

type Of<T> = Extract<Question | Column, { readonly type: T }>;

export const fileName = /^[A-Za-z0-9_-]{1,80}$/u;
export const publicOrganisation = /^org_[A-Za-z0-9_-]{22}$/u;
const isName = (value: unknown): value is string => isText(value) && value.length <= mostCharacters.name;

/** What is wrong with one answer by itself; an answer that is not there is none of its business. */
export function inspect(question: Question | Column, value: unknown, inspection: Inspection): readonly Finding[] {
  switch (question.type) {
    case 'SHORT_TEXT':
      return checkLine(question, value, inspection);
    case 'LONG_TEXT':
      return checkLongText(question, value, inspection);
    case 'PARAGRAPHS':
      return checkParagraphs(question, value, inspection);
    case 'EMAIL':
    case 'PHONE':
    case 'BANK_ACCOUNT':
    case 'URL':
    case 'LANGUAGE':
      return checkContact(question.type, value);
    case 'NUMBER':
    case 'PERCENTAGE':
      return checkNumber(question, value);
    case 'SCALE':
      return checkScale(question, value);
    case 'MONEY':
      return checkMoney(question, value);
    case 'DATE':
      return checkDate(question, value);
    case 'DATE_RANGE':
      return checkDateRange(question, value);
    default:
      return inspectChosen(question, value, inspection);
  }
}

type Measured = 'SHORT_TEXT' | 'LONG_TEXT' | 'PARAGRAPHS' | 'EMAIL' | 'PHONE' | 'BANK_ACCOUNT' | 'URL' | 'LANGUAGE';
type Counted = 'NUMBER' | 'PERCENTAGE' | 'SCALE' | 'MONEY' | 'DATE' | 'DATE_RANGE';
type Others = Exclude<Question | Column, { readonly type: Measured | Counted }>;

function inspectChosen(question: Others, value: unknown, inspection: Inspection): readonly Finding[] {
  switch (question.type) {
    case 'YES_NO':
      return checkTick(false, value, inspection);
    case 'DECLARATION':
      return checkTick(question.isRequired === true, value, inspection);
    case 'SINGLE_CHOICE':
      return checkSingle(question, value);
    case 'MULTIPLE_CHOICE':
      return checkSeveral(question, value, inspection);
    case 'RANKING':
      return checkRanking(question, value, inspection);
    case 'COUNTRY':
      return checkCountry(value);
    case 'COUNTRIES':
      return checkCountries(question, value, inspection);
    case 'REGION':
      return checkRegion(value);
    case 'ORGANISATION':
      return checkOrganisation(value);
    case 'ADDRESS':
      return checkAddress(value);
    case 'FILE':
      return checkFile(question, value, inspection);
    case 'TABLE':
      return checkTable(question, value, inspection);
    case 'BUDGET':
      return checkBudget(question, value, inspection);
    case 'CALCULATED':
    case 'STATEMENT':
      return [finding('QUESTION_TAKES_NO_ANSWER')];
  }
}

function checkOrganisation(value: unknown): readonly Finding[] {
  if (!isLoose(value) || !hasOnly(value, ['name'], ['country', 'id', 'register']) || !isName(value['name'])) {
    return wrongShape;
  }
  const { country, id, register } = value;
  const isNamed =
    register === undefined || (isLoose(register) && hasOnly(register, ['scheme', 'number']) && Object.values(register).every(isName));
  const isKnown = id === undefined || (isText(id) && publicOrganisation.test(id));
  return [
    ...when(!isNamed || !isKnown, 'WRONG_SHAPE'),
    ...when(country !== undefined && !(isText(country) && isCountry(country)), 'NO_SUCH_COUNTRY', undefined, 'country'),
  ];
}

function checkAddress(value: unknown): readonly Finding[] {
  if (!isLoose(value) || !hasOnly(value, ['lines', 'locality', 'country'], ['postalCode'])) {
    return wrongShape;
  }
  const { lines, locality, country, postalCode = '' } = value;
  const isWritten = isTextList(lines) && lines.length <= 5 && [...lines, locality, postalCode].every(isName);
  return isWritten ? when(!isText(country) || !isCountry(country), 'NO_SUCH_COUNTRY', undefined, 'country') : wrongShape;
}

function checkFile(question: Of<'FILE'>, value: unknown, inspection: Inspection): readonly Finding[] {
  if (!isLoose(value) || !hasOnly(value, ['files'], ['reason']) || !isTextList(value['files'])) {
    return wrongShape;
  }
  const { files, reason } = value as { readonly files: readonly string[]; readonly reason?: unknown };
  const { kinds, fewest = 1, most, mostMegabytes, mayGiveReason = false } = question;
  const isExcused = mayGiveReason && !isBlank(reason);
  const isSaid = reason === undefined || (mayGiveReason && isText(reason) && reason.length <= mostCharacters.text);
  if (!isSaid || !files.every(file => fileName.test(file))) {
    return wrongShape;
  }
  const { files: known } = inspection;
  const found = known === undefined ? [] : files.map((file, place) => ({ place: `files.${place}`, file: known.get(file) }));
  return [
    ...when(new Set(files).size < files.length, 'CHOSEN_TWICE'),
    ...checkCount(files.length, { ...(isExcused ? {} : { fewest }), most }, inspection),
    ...found.flatMap(({ place, file }) => when(file === undefined, 'NO_SUCH_FILE', undefined, place)),
    ...found.flatMap(({ place, file }) =>
      when(file !== undefined && !kinds.some(kind => kind === file.kind), 'FILE_KIND_REFUSED', kinds.join(', '), place),
    ),
    ...found.flatMap(({ place, file }) =>
      when(
        file !== undefined && mostMegabytes !== undefined && file.bytes > mostMegabytes * 1_000_000,
        'FILE_TOO_LARGE',
        mostMegabytes,
        place,
      ),
    ),
  ];
}

function checkTable({ columns, fewestRows, mostRows }: Of<'TABLE'>, value: unknown, inspection: Inspection): readonly Finding[] {
  if (!isList(value)) {
    return wrongShape;
  }
  const most = Math.min(value.length, mostRows);
  const rows = value.slice(0, most).flatMap((row, place) => within(String(place), checkRow(columns, row, inspection)));
  return [...checkCount(value.length, { fewest: fewestRows, most: mostRows }, inspection), ...rows];
}

function checkRow(columns: readonly Column[], row: unknown, inspection: Inspection): readonly Finding[] {
  const keys = columns.map(({ key }) => key);
  if (!isLoose(row) || !hasOnly(row, [], keys)) {
    return wrongShape;
  }
  return columns.flatMap(column => {
    const cell = Object.hasOwn(row, column.key) ? row[column.key] : undefined;
    return within(
      column.key,
      isBlank(cell) ? when(inspection.isWhole && column.isRequired === true, 'ANSWER_MISSING') : inspect(column, cell, inspection),
    );
  });
}
