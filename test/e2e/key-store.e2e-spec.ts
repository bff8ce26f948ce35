import { freshKey, KeyStore, KeyStoreAddress, prepareKeys } from '@ledby/platform';
import { randomUUID } from 'node:crypto';
import { aDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let keys: KeyStore;

beforeAll(async () => {
  database = await aDatabase();
  keys = new KeyStore(new KeyStoreAddress(database.keysUrl));
});
afterAll(async () => {
  await keys.onApplicationShutdown();
  await database.drop();
});

describe('the key store', () => {
  it('keeps many keys, replaces them and forgets them', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const first = new Map([one, other].map(id => [id, freshKey()]));
    await keys.putMany(first);
    expect(await keys.getMany([one, other, randomUUID()])).toEqual(first);
    const second = freshKey();
    await keys.putMany(new Map([[one, second]]));
    await keys.destroy([other]);
    expect(await keys.getMany([one, other])).toEqual(new Map([[one, second]]));
    await keys.shred();
    expect(await keys.getMany([one])).toEqual(new Map([[one, second]]));
    expect(await keys.getMany([])).toEqual(new Map());
  });

  it('is made once, and found by whoever comes later', async () => {
    expect(await prepareKeys(database.keysUrl)).toBe(database.keysUrl);
  });

  it('is refused where the facts are, by whatever way it is reached', async () => {
    const elsewhere = database.ownerUrl.replace('127.0.0.1', 'localhost');
    for (const url of [database.ownerUrl, elsewhere]) {
      await expect(prepareKeys(url)).rejects.toThrow('KEYS_URL must name another database than DATABASE_URL');
    }
  });

  it('says in one line that it cannot be reached, and nothing of the password', async () => {
    const failure = await prepareKeys('postgres://grace:hopper@127.0.0.1:1/keys').then(
      () => new Error('It was reached.'),
      (refused: Error) => refused,
    );
    expect(failure.message).toMatch(/^The database keys at 127\.0\.0\.1:1 .*KEYS_URL is right\.$/);
    expect(failure.message).not.toMatch(/grace|hopper/);
  });

  it('seals nothing where none was named', async () => {
    await expect(new KeyStore(new KeyStoreAddress(undefined)).getMany([randomUUID()])).rejects.toThrow('No key store was named');
  });
});
