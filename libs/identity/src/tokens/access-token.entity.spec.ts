import { AccessToken } from './access-token.entity.js';
import { LifetimeRefused } from './access-token.errors.js';

const now = new Date('2026-03-01T12:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const aToken = (validForDays = 90) =>
  AccessToken.issue({ userId: 'ana', name: 'Quarterly figures', tokenHash: Buffer.alloc(32), validForDays }, now);

describe('an access token', () => {
  it('is valid until its last day is over', () => {
    const token = aToken(90);
    expect(token.isValidAt(now)).toBe(true);
    expect(token.isValidAt(new Date(days(90).getTime() - 1))).toBe(true);
    expect(token.isValidAt(days(90))).toBe(false);
  });

  it.each([1, 366])('may be valid for %d days', count => {
    expect(aToken(count).expiresAt).toEqual(days(count));
  });

  it.each([0, -1, 367, 1.5, Number.NaN, Infinity])('refuses to be valid for %d days', count => {
    expect(() => aToken(count)).toThrow(LifetimeRefused);
  });

  it('ends at once when it is revoked', () => {
    const token = aToken();
    expect(token.revoke(days(1))).toBe(true);
    expect(token.isValidAt(days(1))).toBe(false);
  });

  it('keeps the moment of the first revocation', () => {
    const token = aToken();
    token.revoke(days(1));
    expect(token.revoke(days(2))).toBe(false);
    expect(token.revokedAt).toEqual(days(1));
  });

  it('has nothing to revoke once it has expired, and changes nothing', () => {
    const token = aToken(1);
    expect(token.revoke(days(2))).toBe(false);
    expect(token.revokedAt).toBeNull();
  });
});
