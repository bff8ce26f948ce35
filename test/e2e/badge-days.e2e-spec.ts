import { globalIdOf } from '@ledby/kernel';
import { PublishBadges } from '@ledby/leadership';
import { randomUUID } from 'node:crypto';
import { anAttestation, type Attested } from '../support/an-attestation.js';
import { type Headers, LedbyApp } from '../support/ledby-app.js';
import { PaperDoor } from '../support/paper-door.js';

const year = new Date().getUTCFullYear();
const [next = '', afterNext = ''] = [`${year}-03-01`, `${year}-09-01`, `${year + 1}-03-01`, `${year + 1}-09-01`].filter(
  day => day > new Date().toISOString().slice(0, 10),
);
const nextAlone = { inMarch: next.endsWith('03-01'), inSeptember: next.endsWith('09-01') };
const withoutNext = { inMarch: !nextAlone.inMarch, inSeptember: !nextAlone.inSeptember };

let ledby: LedbyApp;
let door: PaperDoor;
let waiting: Attested;
let prompt: Attested;
const as: Record<string, Headers> = {};

const fundOf = ({ fundId }: Attested) => globalIdOf('fnd', fundId);
const idOf = ({ fundId, attestationId }: Attested) => globalIdOf('att', fundId, attestationId);

async function tell(who: string, name: string, type: string, answer: string, input: object, key: string = randomUUID()) {
  const { data, errors } = await ledby.ask(as[who] ?? {}, `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} } }`, {
    input: { clientMutationKey: key, ...input },
  });
  return errors[0]?.extensions.code ?? data[name];
}

const choose = (who: string, attested: Attested, days: object, key?: string) =>
  tell(who, 'chooseBadgeDays', 'ChooseBadgeDaysInput', 'inMarch inSeptember nextOn replayed', { fundId: fundOf(attested), ...days }, key);
const publish = (day: string) => ledby.app.get(PublishBadges).execute(new Date(day));
const names = async () => JSON.parse((await door.get('/badges.json')).text).badges.map(({ name }: { name: string }) => name);
const entries = async () => (await ledby.owner.query(`select fields from audit_entry where operation = 'chooseBadgeDays'`)).rows;

beforeAll(async () => {
  ledby = await LedbyApp.start();
  door = new PaperDoor(ledby);
  [waiting, prompt] = [await anAttestation(ledby, { name: 'Casa Alba' }), await anAttestation(ledby, { name: 'Tulay ng Pag-asa' })];
  const funds = [waiting.fundId, prompt.fundId];
  await ledby.people(
    { email: 'officer@ledby.test', funds: { OFFICER: funds } },
    { email: 'analyst@ledby.test', funds: { ANALYST: funds } },
    { email: 'privacy@ledby.test', funds: { DATA_PROTECTION: funds } },
    { email: 'admin@ledby.test', isAdministrator: true },
    { email: 'owner@ledby.test', organisations: { OWNER: [waiting.organisationId, prompt.organisationId] } },
  );
  for (const name of ['officer', 'analyst', 'privacy', 'admin', 'owner']) as[name] = await ledby.signedIn(`${name}@ledby.test`);
  await publish(new Date().toISOString());
});
afterAll(() => ledby.stop());

describe('the days on which a fund shows badges', () => {
  it('are chosen by its officers alone', async () => {
    for (const [who, refusal] of [
      ['analyst', 'NOT_ALLOWED'],
      ['privacy', 'NOT_ALLOWED'],
      ['admin', 'NOT_FOUND'],
      ['owner', 'NOT_FOUND'],
      ['nobody', 'NOT_SIGNED_IN'],
    ] as const) {
      expect([who, await choose(who, waiting, nextAlone)]).toEqual([who, refusal]);
    }
    expect(await entries()).toEqual([]);
  });

  it('are at least one of the two, and no others', async () => {
    expect(await choose('officer', waiting, { inMarch: false, inSeptember: false })).toBe('BAD_INPUT');
    expect(await choose('officer', waiting, { ...nextAlone, inJune: true })).toBe('BAD_INPUT');
    expect(await entries()).toEqual([]);
  });

  it('happen once for one key, with an entry that tells no more than which fields', async () => {
    const key = randomUUID();
    expect(await choose('officer', waiting, withoutNext, key)).toEqual({ ...withoutNext, nextOn: afterNext, replayed: false });
    expect(await choose('officer', waiting, withoutNext, key)).toEqual({ ...withoutNext, nextOn: afterNext, replayed: true });
    expect(await entries()).toEqual([{ fields: ['inMarch', 'inSeptember'] }]);
    expect(await choose('officer', prompt, nextAlone)).toMatchObject({ nextOn: next });
  });

  it('are told to an organisation that asks for its badge, and kept when they come', async () => {
    for (const [attested, day] of [
      [waiting, afterNext],
      [prompt, next],
    ] as const) {
      const offer = { attestationId: idOf(attested), body: 'GOVERNING_BODY' };
      const { letters } = await tell('owner', 'offerSeats', 'OfferSeatsInput', 'letters { code }', offer);
      for (const { code } of letters.slice(0, 6)) await door.answer(code, 'BADGE');
      const wish = { attestationId: idOf(attested) };
      expect(await tell('owner', 'requestBadge', 'BadgeInput', 'shownFromAtEarliest', wish)).toEqual({ shownFromAtEarliest: day });
    }
    await publish(next);
    expect(await names()).toEqual(['Tulay ng Pag-asa']);
  });

  it('show nothing late when they become more, and end nothing early when they become fewer', async () => {
    await choose('officer', waiting, { inMarch: true, inSeptember: true });
    await choose('officer', prompt, withoutNext);
    await publish(new Date(Date.parse(next) + 5 * 86_400_000).toISOString());
    expect(await names()).toEqual(['Tulay ng Pag-asa']);
  });
});
