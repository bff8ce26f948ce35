import { Clock } from '@ledby/platform';
import { ExpireAttestations } from '../../libs/leadership/src/attestations/expire-attestations.js';
import { RemindOrganisations } from '../../libs/leadership/src/attestations/remind-organisations.js';
import { Portfolio } from '../support/a-portfolio.js';
import { Attesting } from '../support/attesting.js';

let portfolio: Portfolio;
let us: Attesting;
beforeAll(async () => {
  portfolio = await Portfolio.start();
  us = await Attesting.of(portfolio);
});
afterAll(() => portfolio.stop());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const onDay = (days: number) => (portfolio.ledby.app.get(Clock).now = () => inDays(days));
const notices = async (as: typeof us.owner) =>
  (await portfolio.ledby.ask(as, '{ organisationNotices { nodes { text endsOn notedOn } } }')).data.organisationNotices.nodes;

it('reminds the organisation twice in neutral words, and then ends in silence', async () => {
  const id = await us.drafted();
  const validUntil = inDays(100).toISOString();
  await us.move(us.owner, 'attest', id, { signedAs: 'DIRECTOR', validUntil });
  const reminding = portfolio.ledby.app.get(RemindOrganisations);
  await reminding.execute();
  expect(await notices(us.owner)).toEqual([]);
  for (const day of [41, 42, 87, 99]) {
    onDay(day);
    await reminding.execute();
  }
  const told = await notices(us.owner);
  expect(told).toHaveLength(2);
  for (const { text } of told) {
    expect(text).toBe(`One of the papers that you gave to Mine runs out on ${validUntil.slice(0, 10)}.`);
    expect(text).not.toMatch(/lead|surviv|attest|consent/i);
  }
  expect(await notices(us.editor)).toEqual(told);
  for (const as of [us.viewer, portfolio.officer, us.analyst, us.privacy, portfolio.administrator, portfolio.stranger]) {
    expect(await notices(as)).toEqual([]);
  }

  const expiring = portfolio.ledby.app.get(ExpireAttestations);
  await expiring.execute();
  expect((await us.read(us.owner, id)).state).toBe('SELF_ATTESTED');
  onDay(101);
  await expiring.execute();
  expect((await us.read(us.owner, id)).state).toBe('EXPIRED');
  expect(await us.level()).toBe('NOT_STATED NO_REPLY');
  expect(await notices(us.owner)).toHaveLength(2);
});

it('is not attested for longer than twelve months, nor backwards', async () => {
  onDay(0);
  us = await Attesting.of(portfolio);
  const id = await us.drafted();
  for (const days of [-1, 370]) {
    expect(await us.tries(us.owner, 'attest', id, { signedAs: 'CHAIR', validUntil: inDays(days).toISOString() })).toMatchObject({
      refusal: 'TERM_REFUSED',
    });
  }
  expect((await us.read(us.owner, id)).state).toBe('DRAFT');
});
