import { makeSignature } from 'better-auth/crypto';
import { SessionCookie } from './session-cookie.js';

const secret = 'a-secret-of-at-least-thirty-two-characters';
const cookie = new SessionCookie('http://localhost:3000', secret);
const signed = async (token: string, by = secret) => `${token}.${await makeSignature(token, by)}`;

describe('the session cookie', () => {
  it('is bound to the host where the address is HTTPS', () => {
    expect(cookie.name).toBe('ledby_session');
    expect(new SessionCookie('https://grants.example.org', secret).name).toBe('__Host-ledby_session');
  });

  it('gives the token that better-auth signed', async () => {
    const value = await signed('AbC123');
    const credential = cookie.credentialIn(`theme=dark; ledby_session=${encodeURIComponent(value)}; other=1`);
    expect(credential).toBe(value);
    expect(cookie.tokenOf(value)).toBe('AbC123');
  });

  it.each(['', 'theme=dark', 'xledby_session=1', 'ledby_sessions=1', 'ledby_session=%E0%A4%A'])('finds none in "%s"', header => {
    expect(cookie.credentialIn(header)).toBeUndefined();
  });

  it('refuses a signature of another secret, of another token, cut short, or none', async () => {
    const value = await signed('AbC123');
    const byAnother = await signed('AbC123', 'another-secret-of-thirty-two-characters!');
    for (const forged of [byAnother, value.replace('AbC', 'AbD'), value.slice(0, -4), 'AbC123', 'AbC123.', `.${value.split('.')[1]}`, '']) {
      expect(cookie.tokenOf(forged)).toBeUndefined();
    }
  });
});
