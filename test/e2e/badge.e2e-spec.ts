import { globalIdOf } from '@ledby/kernel';
import { PublishBadges } from '@ledby/leadership';
import { randomUUID } from 'node:crypto';
import { anAttestation, type Attested } from '../support/an-attestation.js';
import { type Headers, LedbyApp } from '../support/ledby-app.js';
import { PaperDoor } from '../support/paper-door.js';

let ledby: LedbyApp;
let door: PaperDoor;
let owner: Headers;
let large: Attested;
let small: Attested;
let real: Attested;
const keysOf = new Map<Attested, readonly string[]>();

const change = async (name: string, attested: Attested, as = owner) => {
  const input = { clientMutationKey: randomUUID(), attestationId: globalIdOf('att', attested.fundId, attested.attestationId) };
  const { data, errors } = await ledby.ask(as, `mutation ($input: BadgeInput!) { ${name}(input: $input) { shownFromAtEarliest } }`, {
    input,
  });
  return errors[0]?.extensions.code ?? data[name];
};

async function answered(attested: Attested, scopes: readonly string[]): Promise<void> {
  const input = {
    clientMutationKey: randomUUID(),
    attestationId: globalIdOf('att', attested.fundId, attested.attestationId),
    body: 'GOVERNING_BODY',
  };
  const { data } = await ledby.ask(owner, 'mutation ($input: OfferSeatsInput!) { offerSeats(input: $input) { letters { code } } }', {
    input,
  });
  const keys: string[] = [];
  for (const [place, scope] of scopes.entries()) {
    keys.push(await door.answer(data.offerSeats.letters[place].code, scope.replace('!', ''), scope.endsWith('!')));
  }
  keysOf.set(attested, keys);
}

const names = async (): Promise<readonly string[]> =>
  JSON.parse((await door.get('/badges.json')).text).badges.map(({ name }: { name: string }) => name);

const today = new Date();
const year = today.getUTCFullYear();
const nextCommonDay = [`${year}-03-01`, `${year}-09-01`, `${year + 1}-03-01`].map(day => new Date(day)).find(day => day > today) ?? today;
const publish = (at: Date) => ledby.app.get(PublishBadges).execute(at);

beforeAll(async () => {
  ledby = await LedbyApp.start();
  door = new PaperDoor(ledby);
  large = await anAttestation(ledby, { seats: 7, name: 'Tulay ng Pag-asa' });
  const { fundId } = large;
  small = await anAttestation(ledby, { seats: 3, name: 'Casa Alba', fundId });
  real = await anAttestation(ledby, { seats: 7, name: 'Somebody Real', isDemo: false, fundId });
  const organisations = [large, small, real].map(({ organisationId }) => organisationId);
  await ledby.people(
    { email: 'owner@ledby.test', organisations: { OWNER: organisations } },
    { email: 'editor@ledby.test', organisations: { EDITOR: organisations } },
  );
  owner = await ledby.signedIn('owner@ledby.test');
  await publish(today);
});
afterAll(() => ledby.stop());

describe('a badge', () => {
  it('is refused in one sentence, whatever stands in its way', async () => {
    expect(await change('requestBadge', large)).toBe('BADGE_NOT_OFFERED');
    await answered(large, ['BADGE', 'BADGE', 'BADGE', 'BADGE', 'BADGE', 'NONE']);
    await answered(small, ['BADGE', 'BADGE', 'NONE!']);
    await answered(real, ['BADGE', 'BADGE', 'BADGE', 'BADGE', 'BADGE']);
    expect(await change('requestBadge', small)).toBe('BADGE_NOT_OFFERED');
    expect(await change('requestBadge', large, await ledby.signedIn('editor@ledby.test'))).toBe('NOT_ALLOWED');
  });

  it('is never put on an organisation that has not said so here itself', async () =>
    expect(await change('requestBadge', real)).toBe('BADGE_NOT_OFFERED'));

  it('is asked for by an owner and shown on the next common day, not before', async () => {
    expect(await change('requestBadge', large)).toEqual({ shownFromAtEarliest: nextCommonDay.toISOString().slice(0, 10) });
    await publish(today);
    expect(await names()).toEqual([]);
    await publish(nextCommonDay);
    expect(await names()).toEqual(['Tulay ng Pag-asa']);
  });

  it('says a name and one sentence, and no more', async () => {
    const { text, headers } = await door.get('/badges');
    expect(text).toContain('<strong>Tulay ng Pag-asa</strong> – survivor-led by its own declaration');
    expect(text.replace(/<style>[^]*<\/style>/, '')).not.toMatch(/20\d\d|\d %|seat/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('etag') ?? headers.get('last-modified') ?? headers.get('set-cookie')).toBeNull();
    expect(JSON.parse((await door.get('/badges.json')).text)).toEqual({
      badges: [{ name: 'Tulay ng Pag-asa', text: 'survivor-led by its own declaration' }],
    });
  });

  it('is gone with the consent on which it rests, at once and without a trace', async () => {
    const keys = keysOf.get(large) ?? [];
    await door.withdraw(keys[0] ?? '');
    expect(await names()).toEqual(['Tulay ng Pag-asa']);
    await door.withdraw(keys[1] ?? '');
    expect(await names()).toEqual([]);
    expect((await ledby.owner.query('select from restricted.badge')).rowCount).toBe(0);
  });
});
