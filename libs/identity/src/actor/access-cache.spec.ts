import { anActor } from '@ledby/kernel';
import { AccessCache } from './access-cache.js';

const ana = anActor({ userId: 'ana' });
const ben = anActor({ userId: 'ben' });
const never = Number.MAX_SAFE_INTEGER;
const holding = (actor = ana, expiresAt = never) => {
  const cache = new AccessCache();
  cache.keep('key', { actor, expiresAt }, 1_000, cache.epoch);
  return cache;
};

describe('what is known of a credential', () => {
  it('is kept for half a minute, and not a moment longer', () => {
    const cache = holding();
    expect(cache.find('key', 30_999)).toBe(ana);
    expect(cache.find('key', 31_000)).toBeUndefined();
    expect(cache.size).toBe(0);
  });

  it('ends when the credential expires, also within that time', () => {
    const cache = holding(ana, 5_000);
    expect(cache.find('key', 4_999)).toBe(ana);
    expect(cache.find('key', 5_000)).toBeUndefined();
  });

  it('is forgotten at once for the person concerned, and for nobody else', () => {
    const cache = holding();
    cache.keep('other', { actor: ben, expiresAt: never }, 1_000, cache.epoch);
    cache.forget('ana');
    expect(cache.find('key', 1_001)).toBeUndefined();
    expect(cache.find('other', 1_001)).toBe(ben);
  });

  it('is not kept when it was read before a change that came in between', () => {
    const cache = new AccessCache();
    const readIn = cache.epoch;
    cache.forget('ana');
    cache.keep('key', { actor: ana, expiresAt: never }, 1_000, readIn);
    expect(cache.find('key', 1_001)).toBeUndefined();
  });

  it('never takes more room than its bound; who was seen last stays', () => {
    const cache = holding();
    for (let place = 0; place < 9_999; place += 1) {
      cache.keep(`k${place}`, { actor: ben, expiresAt: never }, 1_000, cache.epoch);
    }
    cache.find('key', 1_001);
    cache.keep('one more', { actor: ben, expiresAt: never }, 1_000, cache.epoch);
    expect(cache.size).toBe(10_000);
    expect(cache.find('key', 1_001)).toBe(ana);
    expect(cache.find('k0', 1_001)).toBeUndefined();
  });
});
