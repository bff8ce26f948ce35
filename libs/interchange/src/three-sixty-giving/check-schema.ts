import { minorUnitOf } from '@ledby/kernel';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { datesFinding } from './check-dates.js';
import { type Finding, finding } from './finding.js';
import { grantSchema, quoted, schemaFields } from './grant-schema.js';
import { isRawObject, plainOf, type RawObject, type RawValue } from './raw-grant.js';
import { codesOf } from './standard-files.js';

/** Formats are asserted: without that a plain date would match both branches of the standard's `oneOf`, and every date would fail. */
function compiled() {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: true, logger: false });
  addFormats.default(ajv);
  return ajv.compile({ ...grantSchema, $schema: undefined });
}

const matchesSchema = compiled();

const closedLists = schemaFields
  .filter(({ codelist, path }) => codelist !== undefined && path.length === 1)
  .map(({ codelist = '', path }) => ({ name: path.join('/'), codes: codesOf(codelist) }));

/** The published schema, read out as findings; who receives the grant and in what currency is judged where it can be said better. */
export function checkSchema(grant: RawObject): readonly Finding[] {
  const isMatch = matchesSchema(plainOf(grant));
  const errors = isMatch ? [] : (matchesSchema.errors ?? []);
  const currency = grant['currency'];
  const isUnknown = typeof currency === 'string' && minorUnitOf(currency) === undefined;
  const told = errors.filter(error => isTellable(error) && !(isUnknown && error.instancePath === '/currency'));
  return [...told.map(error => findingOf(error, grant)), ...closedLists.flatMap(list => outsideList(grant, list))];
}

/** A branch that did not match says less than the choice that failed; who receives the grant is told elsewhere. */
const isTellable = ({ schemaPath, keyword, instancePath }: ErrorObject): boolean =>
  !schemaPath.includes('/oneOf/') && !(keyword === 'oneOf' && instancePath === '');

function findingOf({ keyword, instancePath, params }: ErrorObject, grant: RawObject): Finding {
  const path = instancePath.slice(1);
  switch (keyword) {
    case 'required': {
      const missing = `${path}/${String(params['missingProperty'])}`;
      return finding('FIELD_MISSING', missing, `${quoted(missing)} is missing.`);
    }
    case 'type':
      return finding('FIELD_TYPE', path, `${quoted(path)} should be ${wordFor(String(params['type']))}.`);
    case 'minItems':
      return finding('LIST_EMPTY', path, `${quoted(path)} names nobody.`);
    case 'enum':
      return finding('CODE_NOT_LISTED', path, `${quoted(path)} is not on the standard's list.`);
    case 'oneOf':
      return datesFinding(path, valueAt(grant, path));
    case 'format':
      return params['format'] === 'date-time'
        ? datesFinding(path, valueAt(grant, path))
        : finding('URL_INVALID', path, `${quoted(path)} is not a web address; it should start with http:// or https://.`);
    default:
      return finding('FIELD_INVALID', path, `${quoted(path)} is not as the standard asks.`);
  }
}

const wordFor = (type: string): string => {
  const words: Readonly<Record<string, string>> = { number: 'a number', array: 'a list', object: 'an object' };
  return words[type] ?? 'text';
};

function outsideList(grant: RawObject, { name, codes }: (typeof closedLists)[number]): readonly Finding[] {
  const value = grant[name];
  const isOutside = typeof value === 'string' && !codes.has(value);
  return isOutside ? [finding('CODE_NOT_LISTED', name, `${quoted(name)} is not on the standard's list.`)] : [];
}

function valueAt(grant: RawObject, path: string): RawValue | undefined {
  let value: RawValue | undefined = grant;
  for (const step of path.split('/')) {
    value = Array.isArray(value) ? value[Number(step)] : isRawObject(value) ? value[step] : undefined;
  }
  return value;
}
