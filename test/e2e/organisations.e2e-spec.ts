import { randomUUID } from 'node:crypto';
import { Portfolio } from '../support/a-portfolio.js';

let portfolio: Portfolio;
beforeAll(async () => {
  portfolio = await Portfolio.start();
});
afterAll(() => portfolio.stop());

const whole = 'id name country region version identifiers { scheme identifier isPrimary } aliases { name } mergedInto { id }';
const aNumber = () => ({ scheme: 'PH-SEC', identifier: randomUUID().slice(0, 8) });
const found = async (search: string) => {
  const { data } = await portfolio.ledby.ask(
    portfolio.officer,
    'query Find($search: String!) { organisations(filter: { search: $search }) { nodes { name } } }',
    { search },
  );
  return data.organisations.nodes.map(({ name }: { name: string }) => name);
};

it('is registered once, is found by each of its names, and keeps one number to quote', async () => {
  const { officer } = portfolio;
  const number = aNumber();
  const registered = await portfolio.done(
    officer,
    'registerOrganisation',
    { name: 'Señales Nuevas', country: 'PE', website: 'https://senales.test', identifiers: [number] },
    whole,
  );
  expect(registered).toMatchObject({
    region: 'LATIN_AMERICA_CARIBBEAN',
    version: 1,
    identifiers: [{ ...number, isPrimary: true }],
    aliases: [],
    mergedInto: null,
  });

  const again = await portfolio.change(officer, 'registerOrganisation', { name: 'Señales', identifiers: [aNumber(), number] });
  expect(again).toMatchObject({ refusal: 'ORGANISATION_KNOWN', details: { organisationId: registered.id } });

  const changed = await portfolio.done(
    officer,
    'changeOrganisation',
    { id: registered.id, version: 1, name: 'Nuevo Rumbo', website: null },
    'name version website country',
  );
  expect(changed).toEqual({ name: 'Nuevo Rumbo', version: 2, website: null, country: 'PE' });
  const named = await portfolio.done(officer, 'addOrganisationAlias', { organisationId: registered.id, name: 'Señales Nuevas' }, whole);
  expect(named.aliases).toEqual([{ name: 'Señales Nuevas' }]);
  expect(await found('senales')).toEqual(['Nuevo Rumbo']);

  const numbered = await portfolio.done(
    officer,
    'addOrganisationIdentifier',
    { organisationId: registered.id, scheme: 'PE-RUC', identifier: randomUUID(), isPrimary: true },
    whole,
  );
  expect(numbered.identifiers.map(({ scheme, isPrimary }: { scheme: string; isPrimary: boolean }) => [scheme, isPrimary])).toEqual([
    ['PH-SEC', false],
    ['PE-RUC', true],
  ]);
});

it('is registered once even when two register it at the same moment', async () => {
  const identifiers = [aNumber()];
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => portfolio.change(portfolio.officer, 'registerOrganisation', { name: 'Twice', identifiers })),
  );
  expect(outcomes.filter(({ is }) => is !== undefined)).toHaveLength(1);
  expect(new Set(outcomes.flatMap(({ refusal }) => refusal ?? []))).not.toContain('INTERNAL');
  expect(await found('twice')).toEqual(['Twice']);
});

it.each<[string, object]>([
  ['a register is named wrongly', { identifiers: [{ scheme: 'charity', identifier: '1' }] }],
  ['a country is none', { country: 'XX' }],
  ['a name has spaces around it', { name: ' Casa ' }],
])('refuses when %s, and changes nothing', async (_, changes) => {
  const before = await portfolio.rows('organisation');
  expect(await portfolio.change(portfolio.officer, 'registerOrganisation', { name: 'Casa', ...changes })).toMatchObject({
    refusal: 'BAD_INPUT',
  });
  expect(await portfolio.rows('organisation')).toBe(before);
});

it('is merged into the record that stays, which then carries all numbers and names', async () => {
  const { officer } = portfolio;
  const [first, second] = [aNumber(), aNumber()];
  const survivor = await portfolio.anOrganisation({ name: 'Casa Luz', identifiers: [first] });
  const duplicate = await portfolio.anOrganisation({ name: 'Casa de la Luz', identifiers: [second] });
  const merged = await portfolio.done(officer, 'mergeOrganisations', { duplicateId: duplicate, survivorId: survivor }, whole);
  expect(merged).toMatchObject({
    id: survivor,
    aliases: [{ name: 'Casa de la Luz' }],
    identifiers: [
      { ...first, isPrimary: true },
      { ...second, isPrimary: false },
    ],
  });
  const { data } = await portfolio.ledby.ask(officer, 'query One($id: ID!) { organisation(id: $id) { name mergedInto { id } } }', {
    id: duplicate,
  });
  expect(data.organisation).toEqual({ name: 'Casa de la Luz', mergedInto: { id: survivor } });
  expect(await portfolio.change(officer, 'changeOrganisation', { id: duplicate, version: 2, name: 'Other' })).toMatchObject({
    refusal: 'ORGANISATION_MERGED',
    details: { organisationId: survivor },
  });

  const last = await portfolio.anOrganisation({ name: 'Luz' });
  await portfolio.done(officer, 'mergeOrganisations', { duplicateId: survivor, survivorId: last });
  const { data: later } = await portfolio.ledby.ask(officer, 'query One($id: ID!) { organisation(id: $id) { mergedInto { id } } }', {
    id: duplicate,
  });
  expect(later.organisation.mergedInto.id).toBe(last);
  expect(
    await portfolio.change(portfolio.reviewer, 'mergeOrganisations', { duplicateId: last, survivorId: await portfolio.anOrganisation() }),
  ).toMatchObject({ refusal: 'NOT_ALLOWED' });
});
