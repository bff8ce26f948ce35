import { isCountry } from '@ledby/kernel';
import { type RawObject, textIn } from './raw-grant.js';
import { standardTable } from './standard-files.js';

const namesInEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** What funders write for the United Kingdom and its parts, which have no code of their own. */
const british = ['uk', 'u.k.', 'great britain', 'britain', 'england', 'scotland', 'wales', 'northern ireland'];

const folded = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]*\bwide$/, '')
    .replace(/^the /, '');

const byName: ReadonlyMap<string, string> = new Map([
  ...standardTable('360giving-1.4/codelists/countryCode.csv').flatMap(({ Code: code = '', Title: title = '' }) =>
    [title, namesInEnglish.of(code) ?? title].map(name => [folded(name), code] as const),
  ),
  ...british.map(name => [name, 'GB'] as const),
]);

/** A code or a whole country name; a town or a region is not guessed at. */
export function countryNamed(text: string | undefined): string | undefined {
  const code = text?.trim().toUpperCase() ?? '';
  return isCountry(code) ? code : text === undefined ? undefined : byName.get(folded(text));
}

/** Where a location lies: its country code, else a code of the British statistics offices, else its name when that is a country's. */
export function countryOfLocation(location: RawObject): string | undefined {
  const isBritishCode = /^[EWSNKJLM]\d{8}$/.test(textIn(location, 'geoCode') ?? '');
  return countryNamed(textIn(location, 'countryCode')) ?? (isBritishCode ? 'GB' : countryNamed(textIn(location, 'name')));
}
