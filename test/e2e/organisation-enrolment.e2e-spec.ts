import { randomUUID } from 'node:crypto';
import type { Headers } from '../support/ledby-app.js';
import { type Outcome, Portfolio } from '../support/a-portfolio.js';

let portfolio: Portfolio;
beforeAll(async () => {
  portfolio = await Portfolio.start();
});
afterAll(() => portfolio.stop());

const anAccount = async (): Promise<string> => {
  const email = `${randomUUID()}@ledby.test`;
  await portfolio.ledby.people({ email });
  return email;
};

/** An organisation with one owner, who tries addresses. */
const anOwner = async () => {
  const [organisationId, email] = [await portfolio.anOrganisation(), await anAccount()];
  const member = { organisationId, email, role: 'OWNER' };
  expect(await portfolio.change(portfolio.administrator, 'addOrganisationMember', member)).toMatchObject({ is: null });
  const as: Headers = await portfolio.ledby.signedIn(email);
  const add = (candidate: string): Promise<Outcome> =>
    portfolio.change(as, 'addOrganisationMember', { organisationId, email: candidate, role: 'VIEWER' });
  return { add };
};

const nobody = () => `${randomUUID()}@ledby.test`;

describe('an owner who tries e-mail addresses', () => {
  it('is answered the same for nobody, for who serves a fund and for an administrator, and enrols none of them', async () => {
    const { add } = await anOwner();
    const before = await portfolio.ledby.owner.query('select id from organisation_membership');
    const unknown = await add(nobody());
    expect(unknown).toMatchObject({ refusal: 'NOT_FOUND' });
    for (const email of ['officer@ledby.test', 'Finance@Ledby.test', 'reviewer@ledby.test', 'stranger@ledby.test', 'admin@ledby.test']) {
      expect(await add(email)).toEqual(unknown);
    }
    const after = await portfolio.ledby.owner.query('select id from organisation_membership');
    expect(after.rowCount).toBe(before.rowCount);
  });

  it('waits after ten that did not fit, also when they come at once, and learns nothing while waiting', async () => {
    const [{ add }, { add: another }] = [await anOwner(), await anOwner()];
    const known = await anAccount();
    const answers = await Promise.all(Array.from({ length: 15 }, () => add(nobody())));
    expect(answers.filter(({ refusal }) => refusal === 'NOT_FOUND')).toHaveLength(10);
    const refused = answers.filter(({ refusal }) => refusal === 'RATE_LIMITED');
    expect(refused).toHaveLength(5);
    expect(refused[0]?.details?.['retryAfter']).toBeGreaterThan(3_500);
    expect(refused[0]?.details?.['retryAfter']).toBeLessThanOrEqual(3_600);
    for (const email of [known, nobody(), 'officer@ledby.test']) {
      expect(await add(email)).toMatchObject({ refusal: 'RATE_LIMITED' });
    }
    expect(await another(known)).toHaveProperty('is');
  });

  it('is not counted when the address fits, or when something else is refused', async () => {
    const { add } = await anOwner();
    const known = await anAccount();
    expect(await add(known)).toHaveProperty('is');
    for (let count = 0; count < 12; count += 1) {
      expect(await add(known)).toMatchObject({ refusal: 'ALREADY_MEMBER' });
    }
    expect(await add(await anAccount())).toHaveProperty('is');
  });

  it('is counted for an hour', async () => {
    const { add } = await anOwner();
    await Promise.all(Array.from({ length: 10 }, () => add(nobody())));
    const known = await anAccount();
    expect(await add(known)).toMatchObject({ refusal: 'RATE_LIMITED' });
    await portfolio.ledby.owner.query('update sign_in_attempt set expire = expire - 3600 * 1000');
    expect(await add(known)).toHaveProperty('is');
  });

  it('is counted without a name', async () => {
    const { rows } = await portfolio.ledby.owner.query('select key from sign_in_attempt');
    expect(JSON.stringify(rows)).not.toMatch(/ledby\.test/);
  });
});
