import { freshKey, seal, sealedLength, unseal } from './sealing.js';

const content = Buffer.from('twenty-four plain bytes!');

describe('sealing', () => {
  it('opens with its key, at its place', () => {
    const key = freshKey();
    expect(unseal(key, seal(key, content, 'here'), 'here')).toEqual(content);
  });

  it('is of one length and never the same twice', () => {
    const key = freshKey();
    const [one, other] = [seal(key, content, 'here'), seal(key, content, 'here')];
    expect([one.length, other.length]).toEqual([sealedLength(content.length), sealedLength(content.length)]);
    expect(one.equals(other)).toBe(false);
  });

  it.each([
    ['another key', (sealed: Buffer) => unseal(freshKey(), sealed, 'here')],
    ['another place', (sealed: Buffer, key: Buffer) => unseal(key, sealed, 'there')],
    [
      'a changed byte',
      (sealed: Buffer, key: Buffer) => unseal(key, Buffer.from(sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte))), 'here'),
    ],
    ['bytes that were never sealed', (sealed: Buffer, key: Buffer) => unseal(key, Buffer.alloc(sealed.length, 7), 'here')],
    ['nothing', (_: Buffer, key: Buffer) => unseal(key, Buffer.alloc(0), 'here')],
  ])('does not open with %s', (_, open) => {
    const key = freshKey();
    expect(open(seal(key, content, 'here'), key)).toBeUndefined();
  });
});
