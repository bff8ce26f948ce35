import { globalIdOf } from '@ledby/kernel';
import { randomUUID } from 'node:crypto';
import { aFund, anAttestation, type Attested, standingOf } from '../support/an-attestation.js';
import { type Headers, LedbyApp } from '../support/ledby-app.js';
import { PaperDoor } from '../support/paper-door.js';

let ledby: LedbyApp;
let door: PaperDoor;
let board: Attested;
let owner: Headers;
let letters: readonly { readonly code: string; readonly text: string }[];
const keys: string[] = [];

const offer = (as: Headers, input: object) =>
  ledby.ask(as, 'mutation ($input: OfferSeatsInput!) { offerSeats(input: $input) { replayed letters { place code text } } }', { input });

const stands = () => standingOf(ledby, board);
const everywhere = (level: string) => ({ INTERNAL: level, AGGREGATE: level, BADGE: level });

beforeAll(async () => {
  ledby = await LedbyApp.start();
  door = new PaperDoor(ledby);
  board = await anAttestation(ledby, { seats: 7 });
  const other = await aFund(ledby);
  await ledby.people(
    { email: 'owner@ledby.test', organisations: { OWNER: [board.organisationId] } },
    { email: 'viewer@ledby.test', organisations: { VIEWER: [board.organisationId] } },
    { email: 'officer@ledby.test', funds: { OFFICER: [board.fundId] } },
    { email: 'stranger@ledby.test', funds: { OFFICER: [other] } },
  );
  owner = await ledby.signedIn('owner@ledby.test');
});
afterAll(() => ledby.stop());

describe('letters', () => {
  const input = () => ({
    clientMutationKey: randomUUID(),
    attestationId: globalIdOf('att', board.fundId, board.attestationId),
    body: 'GOVERNING_BODY',
  });

  it('are given out by the organisation, one for each seat and all alike, and never shown again', async () => {
    const asked = input();
    const { data, errors } = await offer(owner, asked);
    expect(errors).toEqual([]);
    letters = data.offerSeats.letters;
    expect(letters).toHaveLength(7);
    expect(new Set(letters.map(({ code, text }) => text.replace(code, ''))).size).toBe(1);
    const again = await offer(owner, asked);
    expect(again.data.offerSeats).toEqual({ replayed: true, letters: null });
    const { rows } = await ledby.owner.query(`select coalesce(string_agg(answer::text, ' '), '') as kept from command_receipt`);
    expect(letters.filter(({ code }) => rows[0].kept.includes(code) || rows[0].kept.includes(code.replaceAll('-', '')))).toEqual([]);
  });

  it.each([
    ['viewer', 'NOT_FOUND'],
    ['officer', 'NOT_ALLOWED'],
    ['stranger', 'NOT_FOUND'],
  ])('are not given out by a %s', async (name, code) => {
    const { errors } = await offer(await ledby.signedIn(`${name}@ledby.test`), input());
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('an answer', () => {
  it('is given without an account, after its meaning was read, and counts at once for each audience', async () => {
    expect((await door.get('/consent')).text).toContain('The code in your letter');
    const { text } = await door.post('/consent', { code: letters[0]?.code.toLowerCase() ?? '' });
    expect(text).toContain('cannot call back their copies');
    expect(text).toContain('somebody who watches may notice');
    for (const [place, scope] of ['BADGE', 'BADGE', 'BADGE', 'BADGE', 'AGGREGATE', 'INTERNAL'].entries()) {
      keys.push(await door.answer(letters[place]?.code ?? '', scope));
    }
    keys.push(await door.answer(letters[6]?.code ?? '', 'NONE'));
    expect(new Set(keys).size).toBe(7);
    expect(keys.every(key => /^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/.test(key))).toBe(true);
    expect(await stands()).toEqual({ INTERNAL: 'SURVIVOR_LED STRICT', AGGREGATE: 'SURVIVOR_LED', BADGE: 'SURVIVOR_LED' });
  });

  it('is never made more by the same letter', async () => {
    const before = await stands();
    await door.answer(letters[6]?.code ?? '', 'BADGE');
    await door.answer(letters[5]?.code ?? '', 'BADGE');
    expect(await stands()).toEqual(before);
  });
});

describe('taking back', () => {
  it('takes one click, for less or for nothing, and is worked out for each audience at once', async () => {
    const { text } = await door.withdraw(keys[3] ?? '', 'INTERNAL');
    expect(text).toContain('It is done.');
    expect(await stands()).toEqual({ INTERNAL: 'SURVIVOR_LED STRICT', AGGREGATE: 'SURVIVOR_LED', BADGE: 'SURVIVOR_CO_LED' });
    await door.withdraw(keys[0] ?? '');
    expect(await stands()).toEqual({ INTERNAL: 'SURVIVOR_LED', AGGREGATE: 'SURVIVOR_CO_LED', BADGE: 'SURVIVOR_CO_LED' });
  });

  it('works again and changes nothing more, also with the letter', async () => {
    const before = await stands();
    await door.withdraw(keys[0] ?? '');
    await door.withdraw(letters[0]?.code ?? '');
    expect(await stands()).toEqual(before);
  });

  it('works with every key that was ever shown, however often the letter is answered after it', async () => {
    const withdrawals = async () =>
      (await ledby.owner.query(`select count(*)::int as count from restricted.consent_event where kind = 'WITHDRAWN'`)).rows[0]
        .count as number;
    const shown: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      shown.push(await door.answer(letters[2]?.code ?? '', 'AGGREGATE'));
    }
    const before = await withdrawals();
    await door.withdraw(shown[1] ?? '');
    expect(await withdrawals()).toBe(before + 1);
  });

  it('works with the letter alone, and with a key that was given for a second answer', async () => {
    const second = await door.answer(letters[1]?.code ?? '', 'BADGE');
    await door.withdraw(second);
    await door.withdraw(letters[2]?.code ?? '');
    for (const key of keys) {
      await door.withdraw(key);
    }
    expect(await stands()).toEqual(everywhere('SURVIVOR_INFORMED'));
  });

  it('leaves a kind, a day and a subject for data protection, and no moment, seat or key', async () => {
    const { rows } = await ledby.owner.query('select * from restricted.consent_event order by kind');
    expect(rows.filter(({ kind }) => kind === 'ANSWERED')).toHaveLength(7);
    expect(rows.filter(({ kind }) => kind === 'WITHDRAWN').length).toBeGreaterThan(3);
    expect(Object.keys(rows[0]).sort()).toEqual(['fund_id', 'happened_on', 'id', 'kind', 'organisation_id', 'project_id', 'subject_kind']);
    expect(rows.every(({ id }) => id.charAt(14) === '4')).toBe(true);
  });
});
