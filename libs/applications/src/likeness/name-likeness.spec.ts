import fc from 'fast-check';
import { alike, comparable, likenessOf } from './name-likeness.js';

const between = (one: string, other: string) => likenessOf(comparable(one), comparable(other));

describe('the likeness of two names', () => {
  it.each([
    ['Tulay House', 'House of Tulay, Inc.'],
    ['Fundação São Tomé', 'Fundacao Sao Tome'],
    ['Женский центр «Надежда»', 'Zhenskij Tsentr Nadezhda'],
    ['جمعية بيت الياسمين', 'Jamiyat Bayt al-Yasmin'],
    ['Ελπίδα για όλους', 'Elpida gia olous'],
    ['Zhenskij Tsentr Nadezhda', 'ZHENSKY TSENTR NADEZDA'],
    ['مركز الأمل', 'Markaz al-Amal'],
    ['Refuge Kivu Association', 'Refuge Kivou'],
    ['ŁÓDŹ Women Trust', 'Lodz Women'],
  ])('%s and %s are worth a look', (one, other) => expect(between(one, other)).toBeGreaterThanOrEqual(alike));

  it.each([
    ['Tulay House', 'Kivu Refuge'],
    ['Hope for Children', 'Harvest of the Coast'],
    ['The Association', 'Foundation'],
    ['Nadezhda', 'Svoboda'],
    ['...', '!!!'],
  ])('%s and %s are not', (one, other) => expect(between(one, other)).toBeLessThan(alike));

  it('is the same both ways, whole for a name with itself, and never beyond a hundred', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ minLength: 1, unit: 'grapheme' }), (one, other) => {
        expect(between(one, other)).toBe(between(other, one));
        expect(between(one, other)).toBeLessThanOrEqual(100);
        expect(between(one, one)).toBe(comparable(one).spelling === '' ? 0 : 100);
      }),
    );
  });
});
