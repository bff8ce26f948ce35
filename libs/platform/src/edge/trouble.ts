import { failureCodeOf } from './incident.js';

export type Trouble = { readonly code: string; readonly message: string; readonly status: number; readonly isReported: boolean };

const internal: Trouble = {
  code: 'INTERNAL',
  message: 'Something went wrong here. It was recorded; try again later.',
  status: 500,
  isReported: true,
};
const timedOut: Trouble = {
  code: 'TIMED_OUT',
  message: 'This took too long and was stopped. Ask for less, or try again later.',
  status: 503,
  isReported: false,
};
const unavailable: Trouble = {
  code: 'UNAVAILABLE',
  message: 'Ledby cannot answer at the moment. Try again later.',
  status: 503,
  isReported: true,
};
const conflict: Trouble = {
  code: 'CONFLICT',
  message: 'Someone else changed this at the same time. Try again.',
  status: 409,
  isReported: false,
};
const badInput: Trouble = {
  code: 'BAD_INPUT',
  message: 'A value is out of range or not of the right form.',
  status: 400,
  isReported: false,
};

/** By SQLSTATE, or what the network says: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const known: readonly (readonly [RegExp, Trouble])[] = [
  [/^(57014|55P03|25P03)$/, timedOut],
  // Also the loser of a race for a name that must be unique, where the rule itself saw nobody yet.
  [/^(40001|40P01|23505)$/, conflict],
  // A number that fits its type in GraphQL but not in its column, a day before the calendar, a null character in a text.
  [/^(22003|22007|22008|22021|22P02|22P05)$/, badInput],
  [/^(08\w{3}|53\w{3}|57P0\w|25006|E(CONN|HOST|NET|PIPE|TIMED)\w*|ENOTFOUND|EAI_AGAIN)$/, unavailable],
];

/** A failure that is no refusal: whose fault it probably is, and what may be said of it. */
export function troubleOf(failure: unknown): Trouble {
  if (failure instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(failure.message)) {
    return unavailable;
  }
  const code = failureCodeOf(failure);
  return known.find(([codes]) => code !== undefined && codes.test(code))?.[1] ?? internal;
}
