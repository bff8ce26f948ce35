/** An exact number, with the currency it is counted in or none. Fractions, so that a third of a budget is a third of it. */
export type Quantity = { readonly over: bigint; readonly under: bigint; readonly unit: string };

const asDecimal = (text: string): readonly [bigint, bigint] | undefined => {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,25})(?:\.(\d{1,25}))?$/.exec(text) ?? [];
  return whole === '' ? undefined : [BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length)];
};

export function quantityOf(value: string | number, unit = ''): Quantity | null {
  const decimal = typeof value === 'number' && !Number.isFinite(value) ? undefined : asDecimal(String(value));
  return decimal === undefined ? null : { over: decimal[0], under: decimal[1], unit };
}

/** A formula that feeds on itself would double its digits at every step; no answer needs so many. */
const mostDigits = 10n ** 150n;
const within = (quantity: Quantity): Quantity | null =>
  quantity.under < mostDigits && quantity.over < mostDigits && -quantity.over < mostDigits ? quantity : null;

/** Amounts of two currencies, or an amount and a bare number, have no sum and no order. */
export const plus = (left: Quantity, right: Quantity): Quantity | null =>
  left.unit === right.unit
    ? within({ over: left.over * right.under + right.over * left.under, under: left.under * right.under, unit: left.unit })
    : null;

export const minus = (left: Quantity, right: Quantity): Quantity | null => plus(left, { ...right, over: -right.over });

export const times = (left: Quantity, right: Quantity): Quantity | null =>
  left.unit === '' || right.unit === ''
    ? within({ over: left.over * right.over, under: left.under * right.under, unit: left.unit + right.unit })
    : null;

export function percentOf(part: Quantity, whole: Quantity): Quantity | null {
  if (part.unit !== whole.unit || whole.over === 0n) {
    return null;
  }
  const sign = whole.over < 0n ? -1n : 1n;
  return within({ over: sign * part.over * whole.under * 100n, under: sign * part.under * whole.over, unit: '' });
}

/** Below zero, zero or above; null where the two do not compare. */
export function order(left: Quantity, right: Quantity): number | null {
  if (left.unit !== right.unit) {
    return null;
  }
  const difference = left.over * right.under - right.over * left.under;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** Decimal text with so many digits, halves away from zero. */
export function written({ over, under }: Quantity, digits: number): string {
  const size = (over < 0n ? -over : over) * 10n ** BigInt(digits);
  const rounded = (2n * size + under) / (2n * under);
  const text = String(rounded).padStart(digits + 1, '0');
  const split = text.length - digits;
  return `${over < 0n && rounded !== 0n ? '-' : ''}${text.slice(0, split)}${digits === 0 ? '' : `.${text.slice(split)}`}`;
}
