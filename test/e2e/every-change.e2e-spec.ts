import { GraphQLSchemaHost } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType } from 'graphql';
import { mutations, Portfolio } from '../support/a-portfolio.js';
import { toldElsewhere } from '../support/told-elsewhere.js';

let portfolio: Portfolio;
beforeAll(async () => {
  portfolio = await Portfolio.start();
});
afterAll(() => portfolio.stop());

const trace = async (operation: string) => {
  const { rows } = await portfolio.ledby.owner.query(
    'select (select count(*)::int from audit_entry where operation = $1) as entries, (select count(*)::int from command_receipt where operation = $1) as receipts',
    [operation],
  );
  return rows[0] as { entries: number; receipts: number };
};

const schemaMutations = () => Object.values(portfolio.ledby.app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {});

it('has a story for every mutation of the schema about the portfolio', () => {
  const ofLeadership = schemaMutations().filter(({ description }) => /attest|consent|leadership/i.test(description ?? ''));
  const known = new Set([...mutations, ...toldElsewhere, ...ofLeadership.map(({ name }) => name)]);
  expect(
    schemaMutations()
      .map(({ name }) => name)
      .filter(name => !known.has(name)),
  ).toEqual([]);
  expect(mutations.filter(name => !schemaMutations().some(field => field.name === name))).toEqual([]);
});

it('asks for a key in the input of every mutation', () => {
  for (const { name, args } of schemaMutations()) {
    const input = getNamedType(args.find(argument => argument.name === 'input')?.type);
    expect([name, isInputObjectType(input) ? String(input.getFields()['clientMutationKey']?.type) : undefined]).toEqual([name, 'UUID!']);
  }
});

it('leaves an entry in the audit and a receipt, whatever is changed', async () => {
  const { officer, finance, administrator, fund } = portfolio;
  const code = randomUUID().slice(0, 8);
  const { id: funderId } = await portfolio.done(administrator, 'createFunder', { code, name: 'A funder' });
  await portfolio.done(administrator, 'createFund', { funderId, code, name: 'A fund' });
  const cycle = await portfolio.done(officer, 'createGrantCycle', { fundId: fund, number: code, title: 'A cycle' }, 'id version');
  const { version } = await portfolio.done(officer, 'changeGrantCycle', { ...cycle, title: 'The cycle' }, 'version');
  await portfolio.done(officer, 'moveGrantCycle', { ...cycle, version, move: 'OPEN' });
  const window = await portfolio.done(
    officer,
    'addFundingWindow',
    { cycleId: cycle.id, code, title: 'A window', kind: 'SPECIAL', currency: 'EUR' },
    'id version',
  );
  await portfolio.done(officer, 'changeFundingWindow', { ...window, earmark: 'Children' });

  const [duplicateId, survivorId] = [await portfolio.anOrganisation(), await portfolio.anOrganisation()];
  await portfolio.done(officer, 'changeOrganisation', { id: duplicateId, version: 1, country: 'KE' });
  await portfolio.done(officer, 'addOrganisationIdentifier', { organisationId: duplicateId, scheme: 'KE-NCB', identifier: code });
  await portfolio.done(officer, 'addOrganisationAlias', { organisationId: duplicateId, name: 'Otherwise' });
  await portfolio.ledby.people({ email: 'owner@ledby.test' }, { email: 'editor@ledby.test' });
  const owner = await portfolio.ledby.signedIn('owner@ledby.test');
  await portfolio.done(administrator, 'addOrganisationMember', { organisationId: survivorId, email: 'owner@ledby.test', role: 'OWNER' });
  const member = await portfolio.done(owner, 'addOrganisationMember', {
    organisationId: survivorId,
    email: 'editor@ledby.test',
    role: 'EDITOR',
  });
  await portfolio.done(owner, 'changeOrganisationMember', { organisationId: survivorId, id: member.id, role: 'VIEWER' });
  await portfolio.done(owner, 'removeOrganisationMember', { organisationId: survivorId, id: member.id });

  const project = await portfolio.done(
    officer,
    'registerProject',
    { cycleId: cycle.id, organisationId: duplicateId, title: 'A project', theme: 'OTHER' },
    'id version',
  );
  const changed = await portfolio.done(officer, 'changeProject', { ...project, theme: 'SHELTER' }, 'version');
  await portfolio.done(officer, 'moveProject', { id: project.id, ...changed, move: 'BEGIN' });
  const grant = await portfolio.done(
    officer,
    'awardGrant',
    { projectId: project.id, reference: code, amount: { amount: '100', currency: 'EUR' }, awardedOn: '2026-03-01' },
    'id version',
  );
  const { id: paymentId } = await portfolio.done(finance, 'recordDisbursement', {
    grantId: grant.id,
    amount: { amount: '100', currency: 'EUR' },
    paidOn: '2026-03-02',
  });
  await portfolio.done(finance, 'returnDisbursement', { id: paymentId });
  const revised = await portfolio.done(officer, 'changeGrant', { ...grant, endsOn: '2027-03-01' }, 'version');
  await portfolio.done(officer, 'moveGrant', { id: grant.id, ...revised, move: 'SUSPEND' });
  await portfolio.done(officer, 'mergeOrganisations', { duplicateId, survivorId });
  await portfolio.done(officer, 'adoptMergedRecipient', { fundId: fund, duplicateId });

  for (const operation of mutations) {
    const { entries, receipts } = await trace(operation);
    expect([operation, entries > 0, receipts > 0]).toEqual([operation, true, true]);
  }
  const { rows } = await portfolio.ledby.owner.query(
    `select distinct unnest(fields) as field from audit_entry union select answer::text from command_receipt`,
  );
  expect(JSON.stringify(rows)).not.toMatch(/Otherwise|A project|editor@ledby/);
});

it('leaves neither when it is refused', async () => {
  const before = await trace('moveGrant');
  expect(await portfolio.change(portfolio.officer, 'moveGrant', { id: await portfolio.aGrant(), version: 1, move: 'CLOSE' })).toMatchObject(
    { refusal: 'ILLEGAL_TRANSITION' },
  );
  expect(await trace('moveGrant')).toEqual(before);
});

it('answers each of two changes in one document by its own selection', async () => {
  const query = `mutation Two($one: RegisterOrganisationInput!, $other: AddOrganisationAliasInput!) {
    registerOrganisation(input: $one) { organisation { name } }
    addOrganisationAlias(input: $other) { replayed organisation { country called: name } } }`;
  const organisationId = await portfolio.anOrganisation({ name: 'Other', country: 'KE' });
  const [one, other] = [
    { clientMutationKey: randomUUID(), name: 'One' },
    { clientMutationKey: randomUUID(), organisationId, name: 'Another' },
  ];
  const { data, errors } = await portfolio.ledby.ask(portfolio.officer, query, { one, other });
  expect(errors).toEqual([]);
  expect(data).toEqual({
    registerOrganisation: { organisation: { name: 'One' } },
    addOrganisationAlias: { replayed: false, organisation: { country: 'KE', called: 'Other' } },
  });
});
