import { randomUUID } from 'node:crypto';
import { Portfolio } from '../support/a-portfolio.js';

let portfolio: Portfolio;
beforeAll(async () => {
  portfolio = await Portfolio.start();
});
afterAll(() => portfolio.stop());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const paidUnder = async (id: string): Promise<string> => {
  const { rows } = await portfolio.ledby.owner.query(
    `select coalesce(sum(amount), 0)::text as paid from disbursement where app.public_id('grt', uuid_send(fund_id) || uuid_send(grant_id)) = $1 and status = 'PAID'`,
    [id],
  );
  return rows[0].paid;
};

it('goes from an open call to the last instalment', async () => {
  const { officer, finance } = portfolio;
  const cycleId = await portfolio.anOpenCycle();
  const limits = { kind: 'SHORT_TERM', currency: 'USD', minimumAmount: '10000', maximumAmount: '20000', maximumMonths: 12 };
  const { id: windowId } = await portfolio.done(officer, 'addFundingWindow', { cycleId, code: 'SGP1', title: 'Emergency', ...limits });
  const organisationId = await portfolio.anOrganisation({ name: 'Foyer Téranga', country: 'SN' });
  const project = await portfolio.done(
    officer,
    'registerProject',
    { cycleId, windowId, organisationId, title: 'Maison de répit', theme: 'SHELTER', country: 'SN' },
    'id status region window { code } version',
  );
  expect(project).toMatchObject({ status: 'PIPELINE', region: 'AFRICA', window: { code: 'SGP1' }, version: 1 });

  const award = {
    projectId: project.id,
    reference: 'SGP1-1',
    awardedOn: '2026-03-01',
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    tranches: [{ dueOn: '2026-04-01' }, { dueOn: '2026-09-01' }, { dueOn: '2027-01-15', condition: 'Interim report accepted' }],
  };
  for (const amount of ['9999.99', '20000.01']) {
    expect(await portfolio.change(officer, 'awardGrant', { ...award, amount: usd(amount) })).toMatchObject({
      refusal: 'AWARD_OUTSIDE_WINDOW',
    });
  }
  expect(await portfolio.change(officer, 'awardGrant', { ...award, amount: eur('15000') })).toMatchObject({ refusal: 'CURRENCY_MISMATCH' });
  const plan =
    'id title amount { amount } status version recipient { name } project { status } tranches { nodes { id ordinal amount { amount } status condition } }';
  const grant = await portfolio.done(officer, 'awardGrant', { ...award, amount: usd('20000') }, plan);
  expect(grant).toMatchObject({
    title: 'Maison de répit',
    amount: { amount: '20000.00' },
    status: 'IMPLEMENTATION',
    recipient: { name: 'Foyer Téranga' },
    project: { status: 'IMPLEMENTATION' },
  });
  expect(grant.tranches.nodes.map((tranche: any) => [tranche.ordinal, tranche.amount.amount, tranche.status])).toEqual([
    [1, '6666.66', 'PLANNED'],
    [2, '6666.66', 'PLANNED'],
    [3, '6666.68', 'PLANNED'],
  ]);
  expect(await portfolio.change(officer, 'awardGrant', { ...award, amount: usd('20000') })).toMatchObject({ refusal: 'REFERENCE_TAKEN' });

  const [first, second] = grant.tranches.nodes;
  const payment = { grantId: grant.id, paidOn: '2026-04-02', reference: 'PAY-1' };
  const paid = await portfolio.done(
    finance,
    'recordDisbursement',
    { ...payment, trancheId: first.id, amount: usd('6666.66') },
    'id amount { amount currency } status tranche { status } exchangeRate',
  );
  expect(paid).toMatchObject({ amount: usd('6666.66'), status: 'PAID', tranche: { status: 'PAID' }, exchangeRate: null });
  expect(await portfolio.change(finance, 'recordDisbursement', { ...payment, trancheId: first.id, amount: usd('1') })).toMatchObject({
    refusal: 'GRANT_NOT_PAYABLE',
  });
  expect(await portfolio.change(finance, 'recordDisbursement', { ...payment, trancheId: second.id, amount: usd('6666.67') })).toMatchObject(
    { refusal: 'OVERPAYMENT' },
  );
  expect(await portfolio.change(finance, 'recordDisbursement', { ...payment, amount: usd('13333.35') })).toMatchObject({
    refusal: 'OVERPAYMENT',
  });

  const conversion = { amount: usd('6666.66'), rate: '1.0850', rateOn: '2026-08-31', rateSource: 'UN operational rate' };
  expect(await portfolio.change(finance, 'recordDisbursement', { ...payment, amount: eur('6144.39') })).toMatchObject({
    refusal: 'CURRENCY_MISMATCH',
  });
  expect(await portfolio.change(finance, 'recordDisbursement', { ...payment, amount: eur('6144.40'), conversion })).toMatchObject({
    refusal: 'CONVERSION_REFUSED',
  });
  const booked = await portfolio.done(
    finance,
    'recordDisbursement',
    { ...payment, trancheId: second.id, amount: eur('6144.39'), conversion },
    'amount { amount currency } converted { amount currency } exchangeRate rateOn rateSource tranche { status }',
  );
  expect(booked).toEqual({
    amount: eur('6144.39'),
    converted: usd('6666.66'),
    exchangeRate: '1.0850',
    rateOn: '2026-08-31',
    rateSource: 'UN operational rate',
    tranche: { status: 'PAID' },
  });

  expect(await portfolio.done(finance, 'returnDisbursement', { id: paid.id }, 'status tranche { status }')).toEqual({
    status: 'RETURNED',
    tranche: { status: 'PLANNED' },
  });
  expect(await portfolio.change(finance, 'returnDisbursement', { id: paid.id })).toMatchObject({ refusal: 'ALREADY_RETURNED' });
  expect(await portfolio.change(officer, 'moveGrant', { id: grant.id, version: 1, move: 'CANCEL' })).toMatchObject({
    refusal: 'GRANT_HAS_PAYMENTS',
  });
  const closing = await portfolio.done(officer, 'moveGrant', { id: grant.id, version: 1, move: 'FINALISE' }, 'version');
  const closed = await portfolio.done(
    officer,
    'moveGrant',
    { id: grant.id, ...closing, move: 'CLOSE' },
    'status tranches { nodes { status } }',
  );
  expect(closed).toEqual({ status: 'CLOSED', tranches: { nodes: [{ status: 'CANCELLED' }, { status: 'PAID' }, { status: 'CANCELLED' }] } });
  expect(await portfolio.change(finance, 'recordDisbursement', { ...payment, amount: usd('1') })).toMatchObject({
    refusal: 'GRANT_NOT_PAYABLE',
  });
});

it.each<[string, readonly object[]]>([
  [
    'a minor unit is missing',
    [
      { amount: '12000', dueOn: '2026-04-01' },
      { amount: '7999.99', dueOn: '2026-05-01' },
    ],
  ],
  ['only some have an amount', [{ amount: '12000', dueOn: '2026-04-01' }, { dueOn: '2026-05-01' }]],
  ['there are none', []],
])('awards nothing when of the instalments %s', async (_, tranches) => {
  const projectId = await portfolio.aProject();
  const before = await portfolio.rows('"grant"');
  expect(
    await portfolio.change(portfolio.officer, 'awardGrant', {
      projectId,
      reference: 'x',
      amount: usd('20000'),
      awardedOn: '2026-03-01',
      tranches,
    }),
  ).toMatchObject({ refusal: 'TRANCHE_PLAN_REFUSED' });
  expect(await portfolio.rows('"grant"')).toBe(before);
});

it('never pays more than the award, though fifty pay at once', async () => {
  const id = await portfolio.aGrant({ amount: usd('1000.00') });
  const pay = () => portfolio.change(portfolio.finance, 'recordDisbursement', { grantId: id, amount: usd('33.00'), paidOn: '2026-04-01' });
  const outcomes = await Promise.all(Array.from({ length: 50 }, pay));
  expect(outcomes.filter(({ is }) => is !== undefined)).toHaveLength(30);
  expect(outcomes.filter(({ refusal }) => refusal === 'OVERPAYMENT')).toHaveLength(20);
  expect(await paidUnder(id)).toBe('990.00');
});

it('pays once however often the command arrives, and refuses the key for another payment', async () => {
  const grantId = await portfolio.aGrant();
  const clientMutationKey = randomUUID();
  const pay = (amount: string) =>
    portfolio.change(portfolio.finance, 'recordDisbursement', { clientMutationKey, grantId, amount: usd(amount), paidOn: '2026-04-01' });
  const outcomes = await Promise.all([pay('100.00'), pay('100.00'), pay('100.00')]);
  expect(outcomes.map(({ replayed }) => replayed).sort()).toEqual([false, true, true]);
  expect(new Set(outcomes.map(({ is }) => is.id)).size).toBe(1);
  expect(await pay('100.01')).toMatchObject({ refusal: 'IDEMPOTENCY_MISMATCH' });
  expect(await paidUnder(grantId)).toBe('100.00');
});
