import { globalIdOf } from '@ledby/kernel';
import { IdentityApp, password } from '../support/identity-app.js';

let app: IdentityApp;
let root: { cookie: string };
let other: { cookie: string };
let fund: string;

beforeAll(async () => {
  app = await IdentityApp.start();
  fund = await app.aFund();
  await app.people({ email: 'root@ledby.test', isAdministrator: true }, { email: 'other@ledby.test', isAdministrator: true });
  [root, other] = [await app.asPerson('root@ledby.test'), await app.asPerson('other@ledby.test')];
});
afterAll(() => app.stop());

const make = async (email: string, by: { cookie: string }, isAdministrator = false): Promise<{ cookie: string }> => {
  expect(await app.change('createAccount', { email, name: 'Somebody', password, isAdministrator }, by)).toHaveProperty('is');
  return app.asPerson(email);
};
const appoint = (email: string, by: { cookie: string }) =>
  app.change('addFundMember', { fundId: globalIdOf('fnd', fund), email, role: 'OFFICER' }, by);
const refused = { refusal: 'SECOND_ADMINISTRATOR_NEEDED' };
const memberships = async () => (await app.owner.query('select id from fund_membership order by id')).rows;

const ownPassword = 'a-password-of-my-own';

describe('an account that an administrator made', () => {
  it('is given no role by that administrator, also once its password has changed, and nothing changes', async () => {
    const { cookie } = await make('maya@ledby.test', root);
    const before = await memberships();
    expect(await appoint('Maya@ledby.test', root)).toEqual(refused);
    const change = { currentPassword: password, newPassword: ownPassword };
    expect((await app.post('api/auth/change-password', change, { cookie })).status).toBe(200);
    expect(await appoint('maya@ledby.test', root)).toEqual(refused);
    expect(await memberships()).toEqual(before);
  });

  it('is given a role by an administrator who had no hand in it', async () => {
    await make('kim@ledby.test', root);
    expect(await appoint('kim@ledby.test', other)).toHaveProperty('is');
  });

  it('is given none by an administrator whom its maker made, however long the line', async () => {
    const first = await make('first@ledby.test', root, true);
    const second = await make('second@ledby.test', first, true);
    await make('puppet@ledby.test', root);
    expect(await appoint('puppet@ledby.test', second)).toEqual(refused);
  });

  it('is given none by whoever made its maker, nor by another account of the same maker', async () => {
    const left = await make('left@ledby.test', root, true);
    const right = await make('right@ledby.test', root, true);
    await make('doll@ledby.test', left);
    expect(await appoint('doll@ledby.test', root)).toEqual(refused);
    expect(await appoint('doll@ledby.test', right)).toEqual(refused);
    expect(await appoint('root@ledby.test', left)).toEqual(refused);
    expect(await appoint('doll@ledby.test', other)).toHaveProperty('is');
  });
});

it('lets an administrator appoint whom the operator let in', async () => {
  await app.people({ email: 'ana@ledby.test' });
  expect(await appoint('ana@ledby.test', root)).toHaveProperty('is');
});
