import { digestOf, isTokenSecret, newTokenSecret } from './token-secret.js';

describe('the secret of an access token', () => {
  it('carries the prefix and 256 bits, new each time', () => {
    const secrets = Array.from({ length: 1_000 }, newTokenSecret);
    expect(new Set(secrets).size).toBe(1_000);
    for (const secret of secrets) {
      expect(isTokenSecret(secret)).toBe(true);
      expect(Buffer.from(secret.slice('ledby_'.length), 'base64url')).toHaveLength(32);
    }
  });

  it.each([
    '',
    'ledby_',
    'ledby_short',
    `ledby_${'a'.repeat(44)}`,
    `Ledby_${'a'.repeat(43)}`,
    `ledby_${'+'.repeat(43)}`,
    ` ledby_${'a'.repeat(43)}`,
  ])('is not "%s"', text => {
    expect(isTokenSecret(text)).toBe(false);
  });

  it('is stored as a digest that is the same for the same secret and for no other', () => {
    const secret = newTokenSecret();
    expect(digestOf(secret)).toEqual(digestOf(secret));
    expect(digestOf(secret)).toHaveLength(32);
    expect(digestOf(secret)).not.toEqual(digestOf(newTokenSecret()));
  });
});
