import {
  AnswerForSeat,
  heightOf,
  type LeadershipLevel,
  LapseStandings,
  RebuildStandings,
  RecomputeStanding,
  SweepSeats,
  WithdrawConsent,
} from '@ledby/leadership';
import { Commands, KeyStore } from '@ledby/platform';
import { anAttestation, type Attested, standingOf } from '../support/an-attestation.js';
import { LedbyApp } from '../support/ledby-app.js';
import { someLetters } from '../support/some-letters.js';

let ledby: LedbyApp;
const nothing = { scope: null, objects: true } as const;

beforeAll(async () => {
  ledby = await LedbyApp.start();
});
afterAll(() => ledby.stop());

const answer = async (code: string, scope: 'INTERNAL' | 'AGGREGATE' | 'BADGE' | null = 'BADGE') =>
  (await ledby.app.get(AnswerForSeat).execute(code, { scope, objects: false })).slip;
const withdraw = (code: string) => ledby.app.get(WithdrawConsent).execute(code, nothing);

async function aBoard(seats: number): Promise<{ readonly board: Attested; readonly letters: readonly string[] }> {
  const board = await anAttestation(ledby, { seats });
  return { board, letters: await someLetters(ledby, board) };
}

describe('at the same time', () => {
  it('one key taken back ten times, and every seat of a board, leave what one after the other leaves', async () => {
    const { board, letters } = await aBoard(9);
    const slips = await Promise.all(letters.map(code => answer(code)));
    expect((await standingOf(ledby, board))['BADGE']).toBe('SURVIVOR_LED STRICT');
    await Promise.all(Array.from({ length: 10 }, () => withdraw(slips[0] ?? '')));
    expect((await standingOf(ledby, board))['BADGE']).toBe('SURVIVOR_LED STRICT');
    await Promise.all(slips.slice(1, 6).map(withdraw));
    expect((await standingOf(ledby, board))['BADGE']).toBe('SURVIVOR_CO_LED');
    await Promise.all([...slips.slice(6), ...letters].map(withdraw));
    expect((await standingOf(ledby, board))['INTERNAL']).toBe('SURVIVOR_INFORMED');
  });

  it('an answer counts also to whoever began before it and had to wait', async () => {
    const { board, letters } = await aBoard(3);
    await Promise.all(letters.map(code => answer(code)));
    const before = await standingOf(ledby, board);
    await ledby.app
      .get(Commands)
      .withoutActor(board.fundId, (em, at) => ledby.app.get(RecomputeStanding).execute(em, board, new Date(at.getTime() - 60_000)));
    expect(before['BADGE']).toBe('SURVIVOR_LED STRICT');
    expect(await standingOf(ledby, board)).toEqual(before);
  });

  it('a withdrawal while others work out the same standing is never overtaken by what they had read', async () => {
    const { board, letters } = await aBoard(5);
    const slips = await Promise.all(letters.slice(0, 3).map(code => answer(code)));
    for (const [place, slip] of slips.entries()) {
      const recompute = () =>
        ledby.app.get(Commands).withoutActor(board.fundId, (em, at) => ledby.app.get(RecomputeStanding).execute(em, board, at));
      await Promise.all([recompute(), recompute(), withdraw(slip), recompute(), ledby.app.get(LapseStandings).execute(), recompute()]);
      expect((await standingOf(ledby, board))['INTERNAL']).toBe(place < 2 ? 'SURVIVOR_CO_LED' : 'SURVIVOR_INFORMED');
    }
  });
});

describe('a withdrawal that fails half-way', () => {
  it('fails towards the person: the key is gone, and the next sweep counts the seat for nobody', async () => {
    const { board, letters } = await aBoard(1);
    const slip = await answer(letters[0] ?? '');
    const keys = ledby.app.get(KeyStore);
    const put = keys.putMany.bind(keys);
    Object.assign(keys, {
      putMany: async (fresh: ReadonlyMap<string, Buffer>) => {
        await put(fresh);
        throw new Error('The power went out.');
      },
    });
    await expect(withdraw(slip)).rejects.toThrow('The power went out.');
    Reflect.deleteProperty(keys, 'putMany');
    expect((await standingOf(ledby, board))['INTERNAL']).toBe('SURVIVOR_LED STRICT');
    await ledby.app.get(SweepSeats).execute();
    expect((await standingOf(ledby, board))['INTERNAL']).toBe('SURVIVOR_INFORMED');
    await answer(letters[0] ?? '');
    expect((await standingOf(ledby, board))['INTERNAL']).toBe('SURVIVOR_INFORMED');
    await withdraw(slip);
  });
});

describe('through the store', () => {
  it('nothing that is taken back ever raises a level, for any audience', async () => {
    const { board, letters } = await aBoard(6);
    const heights = async () =>
      Object.fromEntries(
        Object.entries(await standingOf(ledby, board)).map(([audience, text]) => {
          const [level, strict] = text.split(' ');
          return [audience, heightOf({ level: level as LeadershipLevel, strict: strict !== undefined })];
        }),
      );
    const slips = await Promise.all(letters.map((code, place) => answer(code, place % 2 === 0 ? 'BADGE' : 'AGGREGATE')));
    let before = await heights();
    for (const [step, slip] of [...slips, ...slips].entries()) {
      await ledby.app.get(WithdrawConsent).execute(slip, step < 6 && step % 3 === 0 ? { scope: 'INTERNAL', objects: true } : nothing);
      const after = await heights();
      for (const audience of ['INTERNAL', 'AGGREGATE', 'BADGE']) expect(after[audience]).toBeLessThanOrEqual(before[audience] ?? 0);
      expect(after['BADGE']).toBeLessThanOrEqual(after['AGGREGATE'] ?? 0);
      before = after;
    }
    await ledby.owner.query('truncate restricted.derived_whole');
    await ledby.app.get(RebuildStandings).execute();
    expect(await heights()).toEqual(before);
  });
});
