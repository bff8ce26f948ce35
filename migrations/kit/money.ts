/** An exact amount beside its currency: the scale is the currency's own, so what is read back is what was written. */
export const money = (amount: string, currency = 'currency'): string =>
  `${amount} numeric not null, ${currency} text not null check (${currency} ~ '^[A-Z]{3}$')`;

export const moneyCheck = (amount: string, currency = 'currency', sign: '>' | '>=' = '>='): string =>
  `${amount} ${sign} 0 and scale(${amount}) = app.minor_unit(${currency})`;
