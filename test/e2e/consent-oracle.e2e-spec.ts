import { AnswerForSeat, newPaperCode, WithdrawConsent } from '@ledby/leadership';
import { PaperLimits } from '../../apps/api/src/consent/paper-limits.js';
import { anAttestation, standingOf } from '../support/an-attestation.js';
import { LedbyApp } from '../support/ledby-app.js';
import { type Page, PaperDoor } from '../support/paper-door.js';
import { mannWhitney, median } from '../support/rank-test.js';
import { someLetters } from '../support/some-letters.js';

let ledby: LedbyApp;
let door: PaperDoor;
let letters: readonly string[];

beforeAll(async () => {
  ledby = await LedbyApp.start();
  door = new PaperDoor(ledby);
  letters = await someLetters(ledby, await anAttestation(ledby, { seats: 9 }));
  for (const letter of letters) await ledby.app.get(AnswerForSeat).execute(letter, { scope: 'BADGE', objects: false });
});
afterAll(() => ledby.stop());

const withoutKey = ({ text }: Page) =>
  text
    .replaceAll(/<svg[^]*<\/svg>/g, '')
    .replaceAll(/([0-9A-Z]{4}-){6}[0-9A-Z]{4}/g, 'KEY')
    .trim();
const seen = (page: Page) => ({
  status: page.status,
  size: page.text.length,
  headers: [...page.headers].filter(([name]) => !['date', 'x-request-id'].includes(name)),
  page: withoutKey(page),
});

const partOf = (values: readonly number[], part: number): readonly number[] => values.slice(part * 40, (part + 1) * 40);

describe('whether a code exists', () => {
  it.each([
    ['read', '/consent', {}],
    ['answered', '/consent', { scope: 'INTERNAL' }],
    ['withdrawn', '/withdraw', { left: 'NONE' }],
    ['narrowed', '/withdraw', { left: 'AGGREGATE' }],
  ])('is told by nothing that is sent back when it is %s', async (_, path, form) => {
    const known = await door.post(path, { code: letters[0] ?? '', ...form });
    const unknown = await door.post(path, { code: newPaperCode(), ...form });
    expect(seen(known)).toEqual(seen(unknown));
    expect(known.status).toBe(200);
    expect(known.headers.get('set-cookie')).toBeNull();
    expect(known.headers.get('cache-control')).toBe('no-store');
    expect(known.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
    expect(known.text).not.toMatch(/<script|<link|<img|https?:\/\/(?!www\.w3\.org)/);
  });

  it('is not told by time, though the work behind it differs', async () => {
    const limits = ledby.app.get(PaperLimits);
    Object.assign(limits, { refusal: async () => undefined });
    const taken = { known: [] as number[], unknown: [] as number[] };
    const take = async (kind: keyof typeof taken, code: string) => {
      const began = performance.now();
      await door.withdraw(code);
      taken[kind].push(performance.now() - began);
    };
    for (let round = 0; round < 50; round += 1) {
      const turns = Array.from({ length: 4 }, (_, place) => letters[(round + place) % letters.length] ?? '');
      const tries = turns.flatMap(code => [() => take('known', code), () => take('unknown', newPaperCode())]);
      // Whoever is sent first in a turn is answered first; so each kind goes first as often as the other.
      await Promise.all((round % 2 === 0 ? tries : tries.toReversed()).map(send => send()));
    }
    const behind = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 40; round += 1) {
      for (const [kind, code] of [
        ['known', letters[round % 9] ?? ''],
        ['unknown', newPaperCode()],
      ] as const) {
        const began = performance.now();
        await ledby.app.get(WithdrawConsent).execute(code, { scope: null, objects: true });
        behind[kind].push(performance.now() - began);
      }
    }
    expect(mannWhitney(behind.known, behind.unknown)).toBeLessThan(1e-6);
    // The median of five: one draw in a hundred falls below the bound by chance alone, three of five hardly ever.
    const parts = Array.from({ length: 5 }, (_, part) => mannWhitney(partOf(taken.known, part), partOf(taken.unknown, part)));
    const p = median(parts);
    console.info(
      `200 and 200 withdrawals: medians ${median(taken.known).toFixed(2)} and ${median(taken.unknown).toFixed(2)} ms, p = ${p.toFixed(3)}; behind the floor ${median(behind.known).toFixed(1)} and ${median(behind.unknown).toFixed(1)} ms`,
    );
    expect(Math.abs(median(taken.known) - median(taken.unknown))).toBeLessThan(5);
    expect(p).toBeGreaterThan(0.01);
    Reflect.deleteProperty(limits, 'refusal');
  });
});

describe('guessing', () => {
  it('is ended after sixty tries from one network, and says so alike for every code', async () => {
    const pages = await Promise.all(Array.from({ length: 70 }, () => door.withdraw(newPaperCode())));
    const refused = pages.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    expect(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    expect(seen(await door.withdraw(letters[3] ?? '')).page).toBe(seen(await door.withdraw(newPaperCode())).page);
  });

  it('of a slip of the pen costs nothing and is told at once from the code alone', async () => {
    const fresh = await LedbyApp.start();
    const board = await anAttestation(fresh, { seats: 3 });
    const [letter = ''] = await someLetters(fresh, board);
    const wrong = `${letter.slice(0, 5)}${letter.charAt(5) === '2' ? '3' : '2'}${letter.slice(6)}`;
    expect((await new PaperDoor(fresh).post('/consent', { code: wrong, scope: 'BADGE' })).text).toContain('does not look like a code');
    expect((await standingOf(fresh, board))['INTERNAL']).toBe('SURVIVOR_INFORMED');
    await fresh.stop();
  });
});
