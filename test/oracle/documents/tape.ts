import fc from 'fast-check';

/** Divisible by everything up to ten, so that no choice is likelier than another. */
const signs = 5_039;

export const aTape = fc.array(fc.nat({ max: signs }), { minLength: 0, maxLength: 260, size: 'max' });
