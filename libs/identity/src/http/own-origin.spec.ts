import { originsOf } from '../accounts/authentication-settings.js';
import { isFromElsewhere } from './own-origin.js';

const own = originsOf('http://localhost:3000');

describe('where a request comes from', () => {
  it('knows the three names of one’s own machine, and one name elsewhere', () => {
    expect(own).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']);
    expect(originsOf('https://grants.example.org')).toEqual(['https://grants.example.org']);
  });

  it.each([
    ['no browser', {}, false],
    ['our own page', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, false],
    ['our own page by its other name', { origin: 'http://127.0.0.1:3000' }, false],
    ['our own page by its referer', { referer: 'http://localhost:3000/sign-in' }, false],
    ['another port', { origin: 'http://localhost:8080' }, true],
    ['another site', { origin: 'https://evil.example' }, true],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, true],
    ['a page without origin', { origin: 'null' }, true],
    ['another site by its referer', { referer: 'https://evil.example/http://localhost:3000' }, true],
    ['a referer that is none', { referer: 'localhost' }, true],
  ])('%s', (_, headers, elsewhere) => {
    expect(isFromElsewhere(headers as never, own)).toBe(elsewhere);
  });
});
