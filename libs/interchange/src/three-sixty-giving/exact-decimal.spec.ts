import Big from 'big.js';
import fc from 'fast-check';
import { fractionDigits, plainDecimal, workbookDecimal } from './exact-decimal.js';

describe('the text of an exact number', () => {
  it.each([
    ['30000', '30000'],
    ['40000.0', '40000'],
    ['0.10', '0.1'],
    ['-0.0', '0'],
    ['-12.50', '-12.5'],
    ['3e4', '30000'],
    ['3.25E-2', '0.0325'],
    ['123456e-3', '123.456'],
    ['9007199254740993.01', '9007199254740993.01'],
  ])('%s is %s', (text, plain) => expect(plainDecimal(text)).toBe(plain));

  it.each(['', '1e41', '1e999999999', 'NaN', '1,000', '£5', '1'.repeat(61)])('%s is none', text =>
    expect(plainDecimal(text)).toBeUndefined(),
  );

  it('keeps the value of every number it takes', () => {
    const numbers = fc.tuple(fc.stringMatching(/^-?(0|[1-9]\d{0,15})(\.\d{1,8})?$/), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(numbers, ([text, exponent]) => {
        const plain = plainDecimal(`${text}e${exponent}`) ?? '';
        expect(plain).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        expect(new Big(plain).eq(new Big(`${text}e${exponent}`))).toBe(true);
      }),
    );
  });

  it.each([
    ['0.28999999999999998', '0.29'],
    ['1234.5599999999999', '1234.56'],
    ['30000', '30000'],
    ['1E5', '100000'],
  ])('in a workbook %s was entered as %s', (stored, entered) => expect(workbookDecimal(stored)).toBe(entered));

  it('counts the digits after the point', () => {
    expect([fractionDigits('12'), fractionDigits('12.5'), fractionDigits('0.125')]).toEqual([0, 1, 3]);
  });
});
