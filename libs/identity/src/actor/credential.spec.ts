import { SessionCookie } from '../accounts/session-cookie.js';
import { newTokenSecret } from '../tokens/token-secret.js';
import { credentialIn } from './credential.js';

const sessions = new SessionCookie('http://localhost:3000', 'a-secret-of-at-least-thirty-two-characters');
const token = newTokenSecret();
const cookie = 'ledby_session=abc.def';

describe('what a request proves itself with', () => {
  it.each([
    ['nothing', {}, undefined],
    ['a session', { cookie }, { kind: 'session', secret: 'abc.def' }],
    ['a token', { authorization: `Bearer ${token}` }, { kind: 'token', secret: token }],
    ['a token, in any case of the scheme', { authorization: `bearer  ${token}` }, { kind: 'token', secret: token }],
    ['a token, although there is a session too', { authorization: `Bearer ${token}`, cookie }, { kind: 'token', secret: token }],
    ['nothing, with a wrong token beside a session', { authorization: 'Bearer nonsense', cookie }, undefined],
    ['nothing, with an empty token beside a session', { authorization: 'Bearer', cookie }, undefined],
    ['a session behind a proxy’s own scheme', { authorization: 'Basic dXNlcjpwYXNz', cookie }, { kind: 'session', secret: 'abc.def' }],
  ])('%s', (_, headers, expected) => {
    expect(credentialIn(headers, sessions)).toEqual(expected);
  });
});
