import { KeyStore, sealedLength } from '@ledby/platform';
import { anAttestation, type Attested, standingOf } from '../support/an-attestation.js';
import { LedbyApp } from '../support/ledby-app.js';

let ledby: LedbyApp;
let attested: Attested;

beforeAll(async () => {
  ledby = await LedbyApp.start();
  attested = await anAttestation(ledby, { seats: 7 });
});
afterAll(() => ledby.stop());

const seatRows = async () =>
  (
    await ledby.owner.query(`select * from restricted.consent_seat where fund_id = $1 and body_id = $2 order by place`, [
      attested.fundId,
      attested.bodyId,
    ])
  ).rows;

describe('seats', () => {
  it('are there before anybody answers, one a seat, all of one shape', async () => {
    const rows = await seatRows();
    expect(rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(rows.map(({ content }) => content.length))).toEqual(new Set([sealedLength(32)]));
    expect(rows.flatMap(row => Object.values(row)).filter(value => value instanceof Date)).toEqual([]);
    expect(new Set(rows.map(({ key_digest: digest }) => digest.toString('hex'))).size).toBe(7);
  });

  it('have each a key of its own, in another database', async () => {
    const rows = await seatRows();
    const keys = await ledby.app.get(KeyStore).getMany(rows.map(({ id }) => id));
    expect(new Set([...keys.values()].map(key => key.toString('hex'))).size).toBe(7);
    const { rows: found } = await ledby.owner.query(`select from pg_class where relname = 'sealing_key'`);
    expect(found).toEqual([]);
  });

  it('say nothing until somebody does', async () => {
    expect(await standingOf(ledby, attested)).toEqual({
      INTERNAL: 'SURVIVOR_INFORMED',
      AGGREGATE: 'SURVIVOR_INFORMED',
      BADGE: 'SURVIVOR_INFORMED',
    });
  });
});
