import fc from 'fast-check';
import { isReceiptNumber, receiptNumber } from './receipt-number.js';

const aNumber = fc.tuple(fc.integer({ min: 2020, max: 2100 }), fc.integer({ min: 1, max: 9_999_999 }));

describe('a receipt number', () => {
  it('is known as one', () => {
    fc.assert(fc.property(aNumber, ([year, running]) => expect(isReceiptNumber(receiptNumber(year, running))).toBe(true)));
    expect(receiptNumber(2026, 42)).toMatch(/^2026-000042-\d{2}$/);
  });

  it('is refused when one digit was misread', () => {
    fc.assert(
      fc.property(aNumber, fc.nat(), fc.integer({ min: 1, max: 9 }), ([year, running], where, by) => {
        const said = receiptNumber(year, running);
        const places = [...said].flatMap((sign, place) => (sign === '-' ? [] : [place]));
        const place = places[where % places.length] ?? 0;
        const misread = `${said.slice(0, place)}${(Number(said[place]) + by) % 10}${said.slice(place + 1)}`;
        expect(isReceiptNumber(misread)).toBe(false);
      }),
    );
  });

  it('is refused when two neighbours changed places', () => {
    fc.assert(
      fc.property(aNumber, fc.nat({ max: 8 }), ([year, running], place) => {
        const said = receiptNumber(year, running);
        const [one = '', other = ''] = [said[place], said[place + 1]];
        fc.pre(one !== other && one !== '-' && other !== '-');
        expect(isReceiptNumber(`${said.slice(0, place)}${other}${one}${said.slice(place + 2)}`)).toBe(false);
      }),
    );
  });
});
