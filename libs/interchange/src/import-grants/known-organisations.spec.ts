import { KnownOrganisations } from './known-organisations.js';
import type { RegisterKey } from './recipient-keys.js';

const charity = (identifier: string): RegisterKey => ({ scheme: 'GB-CHC', identifier });
const company = (identifier: string): RegisterKey => ({ scheme: 'GB-COH', identifier });
const own = (identifier: string): RegisterKey => ({ scheme: '360G', identifier });

const name = 'St Mary’s House';
const nameKey = 'st mary’s house|GB';

const knowing = (...keys: RegisterKey[]): KnownOrganisations => {
  const known = new KnownOrganisations();
  known.add({ id: 'mary', name, keys });
  keys.slice(0, 1).forEach(key => known.meet(key, nameKey, name));
  return known;
};

describe('recognising an organisation', () => {
  it.each([
    ['its main number', [charity('1')], '', 'mary'],
    ['another number that the file states', [own('abct:1'), charity('1')], '', 'mary'],
    ['its name, when no register says otherwise', [own('abct:1')], nameKey, 'mary'],
    ['its name, when only another register lists it', [company('77')], nameKey, 'mary'],
  ] as const)('goes by %s', (_, keys, named, expected) => {
    expect(knowing(charity('1')).find(keys, named)).toBe(expected);
  });

  it.each([
    ['one of the same name has another number in the same register', [charity('2')], nameKey],
    ['a stated number is known but the main one contradicts it', [charity('2'), company('77')], ''],
    ['the name is another', [own('abct:1')], 'another|GB'],
  ] as const)('finds nobody when %s', (_, keys, named) => {
    expect(knowing(charity('1'), company('77')).find(keys, named)).toBeUndefined();
  });

  it('notices another name, but not other capitals or accents', () => {
    const known = knowing(charity('1'));
    expect(known.meet(charity('1'), 'x|GB', 'ST MARY’S HOUSÉ')).toBe(false);
    expect(known.meet(charity('1'), 'x|GB', 'The House of St Mary')).toBe(true);
  });
});
