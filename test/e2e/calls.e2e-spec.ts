import { randomUUID } from 'node:crypto';
import { Portfolio } from '../support/a-portfolio.js';

let portfolio: Portfolio;
beforeAll(async () => {
  portfolio = await Portfolio.start();
});
afterAll(() => portfolio.stop());

const window = {
  code: 'SGP1',
  title: 'Emergency',
  kind: 'SHORT_TERM',
  currency: 'USD',
  minimumAmount: '10000',
  maximumAmount: '20000',
  closesAt: '2026-05-01T23:59:00+02:00',
  closesZone: 'Europe/Vienna',
};
const cycle = (changes: object = {}) => ({
  fundId: portfolio.fund,
  number: randomUUID().slice(0, 8),
  title: 'Cycle 11',
  opensOn: '2026-02-01',
  ...changes,
});

it('lets an administrator enter a funder and make a fund, whose officer then works in it', async () => {
  const { administrator, officer } = portfolio;
  const funder = await portfolio.done(
    administrator,
    'createFunder',
    { code: 'UNODC', name: 'UNODC', country: 'AT', orgIdScheme: 'XM-DAC', orgId: '41128' },
    'id orgId',
  );
  expect(funder.orgId).toBe('41128');
  const fund = await portfolio.done(
    administrator,
    'createFund',
    { funderId: funder.id, code: 'unvtf', name: 'UNVTF' },
    'id leadershipPolicy funder { code }',
  );
  expect(fund).toMatchObject({ leadershipPolicy: 'MAJORITY_V1', funder: { code: 'UNODC' } });
  expect(await portfolio.change(administrator, 'createFund', { funderId: funder.id, code: 'unvtf', name: 'Again' })).toMatchObject({
    refusal: 'CODE_TAKEN',
  });
  expect(await portfolio.change(officer, 'createFund', { funderId: funder.id, code: 'own', name: 'Own' })).toMatchObject({
    refusal: 'NOT_ALLOWED',
  });

  expect(await portfolio.change(officer, 'createGrantCycle', cycle({ fundId: fund.id }))).toMatchObject({ refusal: 'NOT_FOUND' });
  const { errors } = await portfolio.ledby.ask(
    administrator,
    'mutation Join($input: AddFundMemberInput!) { addFundMember(input: $input) { id } }',
    {
      input: { clientMutationKey: randomUUID(), fundId: fund.id, email: 'officer@ledby.test', role: 'OFFICER' },
    },
  );
  expect(errors).toEqual([]);
  expect(await portfolio.change(officer, 'createGrantCycle', cycle({ fundId: fund.id }), 'fund { code }')).toMatchObject({
    is: { fund: { code: 'unvtf' } },
  });
});

it('takes a cycle and its windows from draft to close, step by step', async () => {
  const { officer } = portfolio;
  const draft = await portfolio.done(officer, 'createGrantCycle', cycle({ number: '11' }), 'id status version');
  expect(draft).toMatchObject({ status: 'DRAFT', version: 1 });
  const added = await portfolio.done(
    officer,
    'addFundingWindow',
    { cycleId: draft.id, ...window },
    'id status minimum { amount currency } closesAt closesZone version',
  );
  expect(added).toMatchObject({
    status: 'DRAFT',
    minimum: { amount: '10000.00', currency: 'USD' },
    closesAt: '2026-05-01T21:59:00.000Z',
    closesZone: 'Europe/Vienna',
  });

  const opened = await portfolio.done(
    officer,
    'moveGrantCycle',
    { id: draft.id, version: 1, move: 'OPEN' },
    'status version windows { nodes { status } }',
  );
  expect(opened).toEqual({ status: 'OPEN', version: 2, windows: { nodes: [{ status: 'OPEN' }] } });
  const early = await portfolio.change(officer, 'moveGrantCycle', { id: draft.id, version: 2, move: 'DECIDE' });
  expect(early).toMatchObject({
    refusal: 'ILLEGAL_TRANSITION',
    message: 'This call takes applications. Decisions follow the assessment.',
    details: { open: ['WITHDRAW', 'ASSESS', 'CLOSE'] },
  });

  const changed = await portfolio.done(
    officer,
    'changeFundingWindow',
    { id: added.id, version: 2, maximumAmount: '30000.00', maximumMonths: 12 },
    'maximum { amount } maximumMonths earmark',
  );
  expect(changed).toEqual({ maximum: { amount: '30000.00' }, maximumMonths: 12, earmark: null });
  await portfolio.done(officer, 'moveGrantCycle', { id: draft.id, version: 2, move: 'CLOSE' });
  expect(await portfolio.change(officer, 'addFundingWindow', { cycleId: draft.id, ...window, code: 'SGP2' })).toMatchObject({
    refusal: 'CALL_CLOSED',
  });
});

it('tells the second of two who edit the same cycle', async () => {
  const { officer } = portfolio;
  const { id } = await portfolio.done(officer, 'createGrantCycle', cycle());
  const edits = await Promise.all(
    ['First', 'Second', 'Third'].map(title => portfolio.change(officer, 'changeGrantCycle', { id, version: 1, title }, 'title version')),
  );
  expect(edits.map(({ refusal }) => refusal ?? 'done').sort()).toEqual(['CONFLICT', 'CONFLICT', 'done']);
  const { data } = await portfolio.ledby.ask(officer, 'query One($id: ID!) { cycle(id: $id) { title version } }', { id });
  expect(data.cycle).toEqual(edits.find(({ is }) => is !== undefined)?.is);
});

it.each<[string, () => object, string]>([
  ['a title is missing', () => ({ title: '' }), 'BAD_INPUT'],
  ['it closes before it opens', () => ({ closesOn: '2026-01-31' }), 'BAD_INPUT'],
  ['an address is none', () => ({ sourceUrl: 'javascript:alert(1)' }), 'BAD_INPUT'],
  ['the id is that of something else', () => ({ fundId: 'org_AZAAAAAAcACAAAAAAAAAAQ' }), 'BAD_INPUT'],
])('refuses a cycle when %s, and changes nothing', async (_, changes, refusal) => {
  const before = await portfolio.rows('grant_cycle');
  expect(await portfolio.change(portfolio.officer, 'createGrantCycle', cycle(changes()))).toMatchObject({ refusal });
  expect(await portfolio.rows('grant_cycle')).toBe(before);
});

it('names the fields of a bad input and repeats none of its values', async () => {
  const { refusal, message, details } = await portfolio.change(
    portfolio.officer,
    'createGrantCycle',
    cycle({ title: ' a secret with a space ', sourceUrl: 'ftp://secret.example' }),
  );
  expect({ refusal, details }).toEqual({ refusal: 'BAD_INPUT', details: { fields: ['title', 'sourceUrl'] } });
  expect(message).not.toMatch(/secret/);
});

it.each<[string, object]>([
  ['the smallest grant is larger than the largest', { minimumAmount: '20000.01' }],
  ['an amount is finer than the currency', { currency: 'JPY', minimumAmount: '0.5' }],
  ['the zone is no zone', { closesZone: 'Europe/Atlantis' }],
  ['the moment has no zone', { closesZone: null }],
])('refuses a window when %s', async (_, changes) => {
  const cycleId = await portfolio.anOpenCycle();
  expect(await portfolio.change(portfolio.officer, 'addFundingWindow', { cycleId, ...window, ...changes })).toMatchObject({
    refusal: 'BAD_INPUT',
  });
});

it('hides a draft from whoever does not serve the fund, and lets nobody else change what they may read', async () => {
  const { officer, reviewer, stranger } = portfolio;
  const { id } = await portfolio.done(officer, 'createGrantCycle', cycle());
  const move = { id, version: 1, move: 'OPEN' };
  expect(await portfolio.change(stranger, 'moveGrantCycle', move)).toMatchObject({ refusal: 'NOT_FOUND' });
  expect(await portfolio.change(stranger, 'createGrantCycle', cycle())).toMatchObject({ refusal: 'NOT_FOUND' });
  expect(await portfolio.change(reviewer, 'moveGrantCycle', move)).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await portfolio.change(reviewer, 'createGrantCycle', cycle())).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await portfolio.change({}, 'createGrantCycle', cycle())).toMatchObject({ refusal: 'NOT_SIGNED_IN' });
  await portfolio.done(officer, 'moveGrantCycle', move);
  expect(await portfolio.change(stranger, 'changeGrantCycle', { id, version: 2, title: 'Ours' })).toMatchObject({ refusal: 'NOT_ALLOWED' });
});
