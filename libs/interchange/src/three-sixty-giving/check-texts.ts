import { type Finding, finding } from './finding.js';
import { quoted, schemaFields } from './grant-schema.js';
import { isRawObject, type RawObject, type RawValue, textIn } from './raw-grant.js';

const LONGEST_TITLE = 140;
const LONGEST_ID = 200;
const LONGEST_TEXT = 20_000;

/** Bounded on both sides of the @, so that a long run of letters cannot make the search slow. */
const emailLike = /[\w.-]{1,64}@[\w.-]{1,255}\.[\w-]{2,24}/;

export function checkTexts(grant: RawObject): readonly Finding[] {
  const title = textIn(grant, 'title');
  const found: Finding[] = [...textsOf(grant)].flatMap(([path, text]) => checkText(path, text));
  if (title !== undefined && title.length > LONGEST_TITLE) {
    found.push(finding('TITLE_LONG', 'title', `${quoted('title')} is longer than ${LONGEST_TITLE} characters.`));
  }
  if (title !== undefined && title === textIn(grant, 'description')) {
    found.push(finding('TITLE_IS_DESCRIPTION', 'description', `${quoted('description')} says no more than the title.`));
  }
  if (/[\r\n]/.test(textIn(grant, 'id') ?? '')) {
    found.push(finding('ID_LINE_BREAK', 'id', `${quoted('id')} holds a line break, which is read as a blank.`));
  }
  return found;
}

function checkText(path: string, text: string): readonly Finding[] {
  const found: Finding[] = [];
  const longest = path === 'id' || path.endsWith('/id') ? LONGEST_ID : LONGEST_TEXT;
  if (text.length > longest) {
    found.push(finding('TEXT_TOO_LONG', path, `${quoted(path)} is longer than ${longest} characters.`));
  }
  if (text.includes('\0') || !text.isWellFormed()) {
    found.push(finding('TEXT_NOT_STORABLE', path, `${quoted(path)} holds characters that are no text.`));
  }
  if (!path.endsWith('/email') && emailLike.test(text)) {
    found.push(
      finding('LOOKS_LIKE_EMAIL', path, `${quoted(path)} holds something that looks like an e-mail address; a person's has no place here.`),
    );
  }
  return found;
}

/** Only what the standard names is looked at: nothing else is kept, and a stranger's field name may itself be personal. */
function* textsOf(grant: RawObject): Generator<readonly [path: string, text: string]> {
  for (const { path } of schemaFields) {
    yield* textsAt(grant, path, '');
  }
}

function* textsAt(value: RawValue | undefined, steps: readonly string[], at: string): Generator<readonly [path: string, text: string]> {
  const [step, ...rest] = steps;
  if (typeof value === 'string' && step === undefined) {
    yield [at, value];
  } else if (Array.isArray(value) && (step === '*' || step === undefined)) {
    for (const [index, item] of value.entries()) {
      yield* textsAt(item, rest, `${at}/${index}`);
    }
  } else if (isRawObject(value) && step !== undefined && step !== '*') {
    yield* textsAt(value[step], rest, at === '' ? step : `${at}/${step}`);
  }
}
