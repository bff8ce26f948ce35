import fc from 'fast-check';
import { withoutValues } from './without-values.js';

describe('a sentence of graphql-js about what it was given', () => {
  it.each([
    [
      'Variable "$n" got invalid value "SECRET"; Int cannot represent non-integer value: "SECRET"',
      'Variable "$n" has a value of the wrong type.',
    ],
    [
      'Variable "$f" got invalid value "SECRET" at "f.amountFrom"; Expected type "Decimal".',
      'Variable "$f" has a value of the wrong type at "f.amountFrom".',
    ],
    [
      'Variable "$f" got invalid value { a: "SECRET" }; Field "b" is not defined by type "T".',
      'Variable "$f" has a value of the wrong type.',
    ],
    ['Argument "id" has invalid value "SECRET".', 'Argument "id" has a value of the wrong type.'],
    ['Expected value of type "Date", found "SECRET".', 'Expected value of type "Date".'],
    ['Value "SECRET" does not exist in "Status" enum. Did you mean "OPEN"?', 'A value does not exist in "Status" enum.'],
    ['Enum "Status" cannot represent non-enum value: "SECRET".', 'Enum "Status" cannot represent non-enum value.'],
    ['Int cannot represent non-integer value: "SECRET"', 'Int cannot represent non-integer value.'],
    ['Syntax Error: Expected Name, found String "SECRET".', 'Syntax Error: Expected Name, found String.'],
    ['Syntax Error: Expected ":", found Name "SECRET".', 'Syntax Error: Expected ":", found Name.'],
    ['Syntax Error: Unexpected Name "SECRET".', 'Syntax Error: Unexpected Name.'],
    ['Syntax Error: Invalid character escape sequence: "\\SECRET".', 'Syntax Error: Invalid character escape sequence.'],
    ['Unknown operation named "SECRET".', 'There is no operation of that name in the document.'],
  ])('%s', (said, left) => {
    expect(withoutValues(said)).toBe(left);
  });

  it.each([
    'Cannot query field "x" on type "Query".',
    'Variable "$n" of required type "Int!" was not provided.',
    'Syntax Error: Document contains more than 1000 tokens. Parsing aborted.',
    'Field "portfolioSummary" argument "fund" of type "ID!" is required, but it was not provided.',
  ])('is left as it is where it quotes no value: %s', said => {
    expect(withoutValues(said)).toBe(said);
  });

  it('holds no value, whatever the value was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), text => {
        const value = `SECRET${text}`;
        for (const said of [
          `Variable "$n" got invalid value ${JSON.stringify(value)}; Int cannot represent non-integer value: ${JSON.stringify(value)}`,
          `Expected value of type "Date", found ${JSON.stringify(value)}; ${value}`,
          `Syntax Error: Unexpected String "${value}".`,
          `Int cannot represent non-integer value: ${JSON.stringify(value)}`,
        ]) {
          expect(withoutValues(said)).not.toContain('SECRET');
        }
      }),
    );
  });
});
