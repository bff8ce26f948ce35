import { AnswerForSeat, RebuildStandings, WithdrawConsent } from '@ledby/leadership';
import { KeyStore, unseal } from '@ledby/platform';
import { anAttestation, type Attested, standingOf } from '../support/an-attestation.js';
import { aKeyStoreAlone } from '../support/database.js';
import { LedbyApp } from '../support/ledby-app.js';
import { OwnCluster } from '../support/own-cluster.js';
import { someLetters } from '../support/some-letters.js';

let store: Awaited<ReturnType<typeof aKeyStoreAlone>>;
let cluster: OwnCluster;
let copy: OwnCluster | undefined;
let ledby: LedbyApp;
let board: Attested;
let plain: readonly { readonly id: string; readonly content: Buffer; readonly key: Buffer }[];
const slips: string[] = [];

/** The copy, once it was made. */
const theCopy = (): OwnCluster => {
  if (copy === undefined) throw new Error('No copy was made.');
  return copy;
};

const served: LedbyApp[] = [];

/** Stopped at the end all together: the mapper forgets the entities of every Ledby in a process when one of them ends. */
async function serve(on: OwnCluster): Promise<LedbyApp> {
  const app = await LedbyApp.start({}, await on.database(store.keysUrl));
  // A power cut ends its connection.
  app.owner.on('error', () => undefined);
  served.push(app);
  return app;
}

/** Each seat as whoever has both databases can open it. */
async function opened(on: OwnCluster, keys: KeyStore): Promise<readonly (Buffer | undefined)[]> {
  const rows = await on.as(
    async owner => (await owner.query('select fund_id, id, content from restricted.consent_seat order by place')).rows,
  );
  const found = await keys.getMany(rows.map(({ id }) => id));
  return rows.map(({ fund_id: fund, id, content }) => unseal(found.get(id) ?? Buffer.alloc(32), content, `${fund} ${id}`));
}

beforeAll(async () => {
  store = await aKeyStoreAlone();
  cluster = await OwnCluster.start();
  ledby = await serve(cluster);
  board = await anAttestation(ledby, { seats: 5 });
  for (const letter of await someLetters(ledby, board)) {
    slips.push((await ledby.app.get(AnswerForSeat).execute(letter, { scope: 'BADGE', objects: false })).slip);
  }
  const keys = ledby.app.get(KeyStore);
  const { rows } = await ledby.owner.query('select id from restricted.consent_seat order by place');
  const found = await keys.getMany(rows.map(({ id }) => id));
  const contents = await opened(cluster, keys);
  plain = rows.map(({ id }, place) => ({ id, content: contents[place] ?? Buffer.alloc(0), key: found.get(id) ?? Buffer.alloc(0) }));
  copy = await cluster.backedUp();
});
afterAll(async () => {
  for (const app of served) await app.stop().catch(() => undefined);
  await copy?.stop();
  await cluster.stop();
  await store.dropKeys();
});

describe('a backup from before a withdrawal', () => {
  it('could be read with the keys of its day, so that what follows means something', async () => {
    expect((await opened(theCopy(), ledby.app.get(KeyStore))).map(content => content?.length)).toEqual([32, 32, 32, 32, 32]);
  });

  it('holds no standing: what is derived is in no backup', async () => {
    const rows = await theCopy().as(async owner => (await owner.query('select from restricted.leadership_standing')).rowCount);
    expect(rows).toBe(0);
  });

  it('opens nothing of those who withdrew since, and is worked out without them when it is started', async () => {
    for (const slip of slips.slice(0, 3)) await ledby.app.get(WithdrawConsent).execute(slip, { scope: null, objects: true });
    expect((await standingOf(ledby, board))['INTERNAL']).toBe('SURVIVOR_CO_LED');
    const contents = await opened(theCopy(), ledby.app.get(KeyStore));
    expect(contents.map(content => content !== undefined)).toEqual([false, false, false, true, true]);
    expect(await standingOf(await serve(theCopy()), board)).toEqual(await standingOf(ledby, board));
  });
});

describe('the files of the database', () => {
  it('hold neither what a seat says nor a key, in no table, index, log or leftover', async () => {
    await cluster.as(async owner => {
      await owner.query('vacuum');
      await owner.query('checkpoint');
    });
    for (const { content, key } of plain) {
      expect(content).toHaveLength(32);
      expect(cluster.filesWith(content)).toBe(0);
      expect(cluster.filesWith(key)).toBe(0);
    }
    const [seat] = plain;
    expect(cluster.filesWith(Buffer.from((seat?.id ?? '').replaceAll('-', ''), 'hex'))).toBeGreaterThan(0);
  });
});

describe('a power cut', () => {
  it('empties what is derived, which says nothing until it is made anew, and is then as it was', async () => {
    const before = await standingOf(ledby, board);
    await cluster.killed();
    const emptied = await cluster.as(
      async owner =>
        (await owner.query('select from restricted.leadership_standing union all select from restricted.derived_whole')).rowCount,
    );
    expect(emptied).toBe(0);
    ledby = await serve(cluster);
    expect(await standingOf(ledby, board)).toEqual(before);
    await ledby.app.get(RebuildStandings).execute();
    expect(await standingOf(ledby, board)).toEqual(before);
  });
});
