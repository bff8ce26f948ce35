import { globalIdOf, readPlainId } from '@ledby/kernel';
import { PublishBadges, RecomputeStanding } from '@ledby/leadership';
import { Commands } from '@ledby/platform';
import { randomUUID } from 'node:crypto';
import { Portfolio } from '../support/a-portfolio.js';
import { anAttestation, type Attested } from '../support/an-attestation.js';
import type { Headers } from '../support/ledby-app.js';
import { PaperDoor } from '../support/paper-door.js';

let portfolio: Portfolio;
let door: PaperDoor;
let privacy: Headers;
let owner: Headers;
let large: Attested;
let survivor: string;

const duplicate = () => globalIdOf('org', large.organisationId);
const names = async (): Promise<readonly string[]> =>
  JSON.parse((await door.get('/badges.json')).text).badges.map(({ name }: { name: string }) => name);

/** The next day on which badges of all funds are shown, and the one after it. */
const commonDays = (): readonly [Date, Date] => {
  const today = new Date();
  const [first, second] = [0, 1, 2]
    .flatMap(years => [`${today.getUTCFullYear() + years}-03-01`, `${today.getUTCFullYear() + years}-09-01`])
    .map(day => new Date(day))
    .filter(day => day > today);
  return [first ?? today, second ?? today];
};
const publish = (at: Date) => portfolio.ledby.app.get(PublishBadges).execute(at);

async function tells(name: string, type: string, input: object, selection: string): Promise<any> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
  const { data, errors } = await portfolio.ledby.ask(owner, query, { input: { clientMutationKey: randomUUID(), ...input } });
  return errors[0]?.extensions.code ?? data[name];
}

const attestation = () => ({ attestationId: globalIdOf('att', large.fundId, large.attestationId) });

async function alerts(): Promise<readonly object[]> {
  const { data } = await portfolio.ledby.ask(privacy, '{ safeguardingAlerts(first: 10) { nodes { code state organisation { id } } } }');
  return data.safeguardingAlerts.nodes;
}

beforeAll(async () => {
  portfolio = await Portfolio.start();
  const { ledby, fundId } = portfolio;
  door = new PaperDoor(ledby);
  large = await anAttestation(ledby, { seats: 7, name: 'Casa Alba', fundId });
  survivor = await portfolio.anOrganisation({ name: 'Casa Alba Trust' });
  await ledby.people(
    { email: 'owner@ledby.test', organisations: { OWNER: [large.organisationId, readPlainId(survivor, 'org')] } },
    { email: 'privacy@ledby.test', funds: { DATA_PROTECTION: [fundId] } },
  );
  [owner, privacy] = [await ledby.signedIn('owner@ledby.test'), await ledby.signedIn('privacy@ledby.test')];
  await publish(new Date());
  const { letters } = await tells('offerSeats', 'OfferSeatsInput', { ...attestation(), body: 'GOVERNING_BODY' }, 'letters { code }');
  for (const { code } of letters.slice(0, 5)) await door.answer(code, 'BADGE');
});
afterAll(() => portfolio?.stop());

it('is gone from every answer with the merge itself, before any fund has followed, and is not shown again', async () => {
  const [first, second] = commonDays();
  expect(await tells('requestBadge', 'BadgeInput', attestation(), 'shownFromAtEarliest')).toEqual({
    shownFromAtEarliest: expect.any(String),
  });
  await publish(first);
  expect(await names()).toEqual(['Casa Alba']);

  await portfolio.done(portfolio.officer, 'mergeOrganisations', { duplicateId: duplicate(), survivorId: survivor });
  expect(await names()).toEqual([]);
  expect((await door.get('/badges')).text).not.toContain('Casa Alba');
  expect(await tells('requestBadge', 'BadgeInput', attestation(), 'shownFromAtEarliest')).toBe('BADGE_NOT_OFFERED');
  await publish(second);
  expect(await names()).toEqual([]);
});

it('leaves to the record that stayed what was raised about the merged one, until it answers for itself', async () => {
  const { ledby, fundId } = portfolio;
  await ledby.owner.query(`update restricted.leadership_guard set met = false where attestation_id = $1 and code = 'G4'`, [
    large.attestationId,
  ]);
  await ledby.app.get(Commands).withoutActor(fundId, (em, at) => ledby.app.get(RecomputeStanding).execute(em, large, at));
  expect(await alerts()).toEqual([{ code: 'G4', state: 'OPEN', organisation: { id: duplicate() } }]);

  await portfolio.done(portfolio.officer, 'adoptMergedRecipient', { fundId: portfolio.fund, duplicateId: duplicate() });
  expect(await alerts()).toEqual([{ code: 'G4', state: 'OPEN', organisation: { id: survivor } }]);
  expect((await ledby.owner.query('select from restricted.badge')).rowCount).toBe(0);

  const ask = 'mutation ($input: AskLeadershipInput!) { askLeadership(input: $input) { replayed } }';
  const input = { clientMutationKey: randomUUID(), fundId: portfolio.fund, organisationId: survivor, asked: 'AS201' };
  expect((await ledby.ask(portfolio.officer, ask, { input })).errors).toEqual([]);
  expect(await alerts()).toEqual([{ code: 'G4', state: 'OPEN', organisation: { id: survivor } }]);
});
