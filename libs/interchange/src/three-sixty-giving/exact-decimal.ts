const LONGEST_TEXT = 60;
const LARGEST_EXPONENT = 40;

/** A number's text without exponent and idle zeros, or undefined when it is no number a sum of money could be. */
export function plainDecimal(text: string): string | undefined {
  const [, sign, whole, fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const shift = Number(exponent);
  if (whole === undefined || text.length > LONGEST_TEXT || Math.abs(shift) > LARGEST_EXPONENT) {
    return undefined;
  }
  const point = whole.length + shift;
  const padded = (whole + fraction).padEnd(point, '0');
  const digits = point > 0 ? padded : padded.padStart(padded.length - point + 1, '0');
  const cut = Math.max(point, 1);
  const units = digits.slice(0, cut).replace(/^0+(?=\d)/, '');
  const parts = digits.slice(cut).replace(/0+$/, '');
  const plain = parts === '' ? units : `${units}.${parts}`;
  return sign === '-' && plain !== '0' ? `-${plain}` : plain;
}

/** A workbook stores floats with 17 digits and shows 15: 0.29 lies in the file as 0.28999999999999998. */
export function workbookDecimal(text: string): string {
  const significant = text
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  return plainDecimal(significant.length > 15 ? Number(text).toPrecision(15) : text) ?? text;
}

export const fractionDigits = (plain: string): number => plain.split('.')[1]?.length ?? 0;

export const wholeDigits = (plain: string): number => (plain.split('.')[0] ?? '').replace('-', '').length;
