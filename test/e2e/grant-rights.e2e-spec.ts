import { randomUUID } from 'node:crypto';
import { Portfolio } from '../support/a-portfolio.js';

let portfolio: Portfolio;
beforeAll(async () => {
  portfolio = await Portfolio.start();
});
afterAll(() => portfolio.stop());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const one = async (id: string, selection: string) =>
  (await portfolio.ledby.ask(portfolio.officer, `query One($id: ID!) { grant(id: $id) { ${selection} } }`, { id })).data.grant;

it('is awarded and paid by those whose work it is, and unknown to a stranger', async () => {
  const { officer, finance, reviewer, stranger } = portfolio;
  const award = { projectId: await portfolio.aProject(), reference: randomUUID(), amount: usd('100'), awardedOn: '2026-03-01' };
  expect(await portfolio.change(reviewer, 'awardGrant', award)).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await portfolio.change(finance, 'awardGrant', award)).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await portfolio.change(stranger, 'awardGrant', award)).toMatchObject({ refusal: 'NOT_FOUND' });
  const grantId = await portfolio.aGrant();
  const payment = { grantId, amount: usd('100'), paidOn: '2026-04-01' };
  expect(await portfolio.change(officer, 'recordDisbursement', payment)).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await portfolio.change(reviewer, 'recordDisbursement', payment)).toMatchObject({ refusal: 'NOT_FOUND' });
  expect(await portfolio.change(stranger, 'recordDisbursement', payment)).toMatchObject({ refusal: 'NOT_FOUND' });
  const { id } = await portfolio.done(finance, 'recordDisbursement', payment);
  expect(await portfolio.change(officer, 'returnDisbursement', { id })).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await portfolio.change(stranger, 'moveGrant', { id: grantId, version: 1, move: 'SUSPEND' })).toMatchObject({
    refusal: 'NOT_FOUND',
  });
});

it('lets a token read and change nothing', async () => {
  const query = 'mutation Make($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret } }';
  const { data } = await portfolio.ledby.ask(portfolio.officer, query, {
    input: { clientMutationKey: randomUUID(), name: 'Figures', validForDays: 1 },
  });
  const script = { authorization: `Bearer ${data.createAccessToken.secret}` };
  const id = await portfolio.aGrant();
  expect((await portfolio.ledby.ask(script, 'query One($id: ID!) { grant(id: $id) { status } }', { id })).data.grant).toEqual({
    status: 'IMPLEMENTATION',
  });
  expect(await portfolio.change(script, 'moveGrant', { id, version: 1, move: 'SUSPEND' })).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await portfolio.change(script, 'createGrantCycle', { fundId: portfolio.fund, number: '99', title: 'No' })).toMatchObject({
    refusal: 'NOT_ALLOWED',
  });
  expect(await one(id, 'status')).toEqual({ status: 'IMPLEMENTATION' });
});

it('follows a merge of its recipient when its fund says so', async () => {
  const { officer, stranger, fund } = portfolio;
  const [duplicateId, survivorId] = [
    await portfolio.anOrganisation({ name: 'Puente' }),
    await portfolio.anOrganisation({ name: 'Puente Vivo' }),
  ];
  const projectId = await portfolio.aProject({ organisationId: duplicateId });
  const grantId = await portfolio.aGrant({ projectId });
  await portfolio.done(portfolio.finance, 'recordDisbursement', { grantId, amount: usd('100'), paidOn: '2026-04-01' });
  expect(await portfolio.change(officer, 'adoptMergedRecipient', { fundId: fund, duplicateId })).toMatchObject({ refusal: 'NOT_MERGED' });
  await portfolio.done(officer, 'mergeOrganisations', { duplicateId, survivorId });
  expect(await one(grantId, 'recipient { name mergedInto { name } }')).toEqual({
    recipient: { name: 'Puente', mergedInto: { name: 'Puente Vivo' } },
  });
  expect(
    await portfolio.change(officer, 'awardGrant', { projectId, reference: 'y', amount: usd('1'), awardedOn: '2026-03-01' }),
  ).toMatchObject({ refusal: 'ORGANISATION_MERGED' });
  expect(await portfolio.change(stranger, 'adoptMergedRecipient', { fundId: fund, duplicateId })).toMatchObject({ refusal: 'NOT_FOUND' });

  expect(await portfolio.done(officer, 'adoptMergedRecipient', { fundId: fund, duplicateId }, 'name')).toEqual({ name: 'Puente Vivo' });
  const moved = await one(
    grantId,
    'recipient { name } project { organisation { name } } disbursements { nodes { amount { amount } } } tranches { nodes { status } }',
  );
  expect(moved).toEqual({
    recipient: { name: 'Puente Vivo' },
    project: { organisation: { name: 'Puente Vivo' } },
    disbursements: { nodes: [{ amount: { amount: '100.00' } }] },
    tranches: { nodes: [{ status: 'PLANNED' }] },
  });
});
