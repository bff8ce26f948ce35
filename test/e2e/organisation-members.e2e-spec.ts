import { randomUUID } from 'node:crypto';
import type { Headers } from '../support/ledby-app.js';
import { Portfolio } from '../support/a-portfolio.js';

let portfolio: Portfolio;
beforeAll(async () => {
  portfolio = await Portfolio.start();
});
afterAll(() => portfolio.stop());

const aPerson = async (): Promise<{ email: string; as: Headers }> => {
  const email = `${randomUUID()}@ledby.test`;
  await portfolio.ledby.people({ email });
  return { email, as: await portfolio.ledby.signedIn(email) };
};
const anOwner = async (organisationId: string) => {
  const person = await aPerson();
  // Who acts for an organisation is not for an administrator to read, so the answer to them is empty.
  expect(
    await portfolio.done(portfolio.administrator, 'addOrganisationMember', { organisationId, email: person.email, role: 'OWNER' }),
  ).toBeNull();
  const { data } = await portfolio.ledby.ask(person.as, '{ viewer { organisations { id role } } }');
  expect(data.viewer.organisations).toHaveLength(1);
  return { ...person, membership: data.viewer.organisations[0].id as string };
};

it('is changed by officers alone', async () => {
  const id = await portfolio.anOrganisation();
  const { as: outsider } = await aPerson();
  const { as: owner } = await anOwner(id);
  for (const [who, refusal] of [
    [portfolio.reviewer, 'NOT_ALLOWED'],
    [portfolio.finance, 'NOT_ALLOWED'],
    [owner, 'NOT_ALLOWED'],
    [outsider, 'NOT_FOUND'],
  ] as const) {
    expect(await portfolio.change(who, 'changeOrganisation', { id, version: 1, name: 'Other' })).toMatchObject({ refusal });
  }
  expect(await portfolio.change(portfolio.reviewer, 'registerOrganisation', { name: 'Other' })).toMatchObject({ refusal: 'NOT_ALLOWED' });
});

it('lets its owner say who acts for it, and keeps one owner', async () => {
  const organisationId = await portfolio.anOrganisation();
  const owner = await anOwner(organisationId);
  const colleague = await aPerson();
  const added = await portfolio.done(
    owner.as,
    'addOrganisationMember',
    { organisationId, email: colleague.email.toUpperCase(), role: 'VIEWER' },
    'id role',
  );
  expect(added.role).toBe('VIEWER');
  expect(
    await portfolio.change(owner.as, 'addOrganisationMember', { organisationId, email: colleague.email, role: 'EDITOR' }),
  ).toMatchObject({ refusal: 'ALREADY_MEMBER' });
  expect(
    await portfolio.change(owner.as, 'addOrganisationMember', { organisationId, email: 'nobody@ledby.test', role: 'EDITOR' }),
  ).toMatchObject({ refusal: 'NOT_FOUND' });
  expect(
    await portfolio.change(colleague.as, 'addOrganisationMember', { organisationId, email: 'officer@ledby.test', role: 'OWNER' }),
  ).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(
    await portfolio.change(portfolio.officer, 'addOrganisationMember', { organisationId, email: 'officer@ledby.test', role: 'OWNER' }),
  ).toMatchObject({ refusal: 'NOT_ALLOWED' });

  expect(await portfolio.change(owner.as, 'removeOrganisationMember', { organisationId, id: owner.membership })).toMatchObject({
    refusal: 'LAST_OWNER',
  });
  expect(
    await portfolio.change(owner.as, 'changeOrganisationMember', { organisationId, id: owner.membership, role: 'VIEWER' }),
  ).toMatchObject({ refusal: 'LAST_OWNER' });
  expect(await portfolio.done(owner.as, 'changeOrganisationMember', { organisationId, id: added.id, role: 'OWNER' }, 'role')).toEqual({
    role: 'OWNER',
  });
  await portfolio.done(colleague.as, 'removeOrganisationMember', { organisationId, id: owner.membership });
  expect(
    await portfolio.change(owner.as, 'addOrganisationMember', { organisationId, email: 'officer@ledby.test', role: 'VIEWER' }),
  ).toMatchObject({ refusal: 'NOT_FOUND' });
});

it('is not merged while that would show one organisation’s grants to the people of another', async () => {
  const [survivorId, duplicateId] = [await portfolio.anOrganisation(), await portfolio.anOrganisation()];
  const [owner, member] = [await anOwner(survivorId), await anOwner(duplicateId)];
  expect(await portfolio.change(portfolio.officer, 'mergeOrganisations', { duplicateId, survivorId })).toMatchObject({
    refusal: 'MEMBERS_NOT_SHARED',
    details: { count: 1 },
  });
  const { id } = await portfolio.done(owner.as, 'addOrganisationMember', {
    organisationId: survivorId,
    email: member.email,
    role: 'EDITOR',
  });
  await portfolio.done(portfolio.officer, 'mergeOrganisations', { duplicateId, survivorId });

  await portfolio.done(owner.as, 'removeOrganisationMember', { organisationId: survivorId, id });
  const { data } = await portfolio.ledby.ask(member.as, '{ viewer { organisations { id } } }');
  expect(data.viewer.organisations).toEqual([]);
});
