import { digestOfCode, inGroups, newPaperCode, readPaperCode } from './paper-code.js';

describe('a code on paper', () => {
  it('carries 130 bits and two signs to check them, in groups of four', () => {
    const code = newPaperCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
    expect(inGroups(code)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(Array.from({ length: 1000 }, newPaperCode)).size).toBe(1000);
  });

  it.each([
    ['as it was printed', (code: string) => inGroups(code)],
    ['in small letters', (code: string) => inGroups(code).toLowerCase()],
    ['with spaces', (code: string) => ` ${inGroups(code).replaceAll('-', ' ')} `],
    ['with letters that look like numbers', (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l')],
    ['with a capital I', (code: string) => code.replaceAll('1', 'I')],
  ])('is read %s', (_, typed) => {
    for (let times = 0; times < 50; times += 1) {
      const code = newPaperCode();
      expect(readPaperCode(typed(code))).toBe(code);
    }
  });

  it.each([
    ['nothing', () => ''],
    ['too little', (code: string) => code.slice(1)],
    ['too much', (code: string) => `${code}0`],
    ['a page of text', () => '0'.repeat(10_000)],
    ['a letter that is never printed', (code: string) => `U${code.slice(1)}`],
  ])('is not read from %s', (_, typed) => expect(readPaperCode(typed(newPaperCode()))).toBeUndefined());

  it('tells one wrong sign, nearly always', () => {
    const slips = Array.from({ length: 2000 }, (_, place) => {
      const code = newPaperCode();
      const at = place % 28;
      return `${code.slice(0, at)}${code.charAt(at) === '7' ? '8' : '7'}${code.slice(at + 1)}`;
    });
    expect(slips.filter(slip => readPaperCode(slip) !== undefined).length).toBeLessThan(12);
  });

  it('is kept as a digest, which is its own for each code', () => {
    const [one, other] = [newPaperCode(), newPaperCode()];
    expect(digestOfCode(one)).toHaveLength(32);
    expect(digestOfCode(one).equals(digestOfCode(other))).toBe(false);
    expect(digestOfCode(one).equals(digestOfCode(one))).toBe(true);
  });
});
