import { acceptPassword } from './password-rules.js';

const email = 'ana@example.org';

describe('a password', () => {
  it.each(['demo-ledby-2026', 'twelve signs', 'приветмирпривет', 'abcde'.repeat(25)])('may be "%s"', password => {
    expect(acceptPassword(password, email)).toBe(password);
  });

  it.each([
    ['it has eleven characters', 'elevensigns'],
    ['it has twelve units but six characters', '😀😁😂😃😄😅'],
    ['it has 129 characters', `${'abcdefgh'.repeat(16)}i`],
    ['it repeats itself', 'abababababab'],
    ['it holds the e-mail address', 'Ana@Example.org-2026'],
  ])('is refused when %s, and is not repeated in the answer', (_, password) => {
    expect(() => acceptPassword(password, email)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', message: expect.not.stringContaining(password) }),
    );
  });
});
