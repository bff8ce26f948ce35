import { type FundRole, newId, type OrganisationRole } from '@ledby/kernel';
import { type NewAccount, type Statements, writeAccounts } from './write-accounts.js';

export type DemoAccount = NewAccount & {
  readonly funds?: Partial<Readonly<Record<FundRole, readonly string[]>>>;
  readonly organisations?: Partial<Readonly<Record<OrganisationRole, readonly string[]>>>;
};

const pairs = (held: Readonly<Record<string, readonly string[] | undefined>> = {}) =>
  Object.entries(held).flatMap(([role, ids = []]) => ids.map(id => ({ role, id })));

type Membership = { readonly userId: string; readonly role: string; readonly id: string };

const columns = (memberships: readonly Membership[]) => [
  memberships.map(() => newId()),
  memberships.map(({ id }) => id),
  memberships.map(({ userId }) => userId),
  memberships.map(({ role }) => role),
];

/** Accounts with everything they may, all at once. The transaction is the owner's, or one whose context covers the funds named. Answers the ids in order. */
export async function createDemoAccounts(transaction: Statements, accounts: readonly DemoAccount[]): Promise<readonly string[]> {
  const userIds = await writeAccounts(transaction, accounts);
  const held = (of: (account: DemoAccount) => ReturnType<typeof pairs>): Membership[] =>
    accounts.flatMap((account, place) => of(account).map(pair => ({ ...pair, userId: userIds[place] ?? '' })));
  for (const [table, column, memberships] of [
    ['fund_membership', 'fund_id', held(({ funds }) => pairs(funds))],
    ['organisation_membership', 'organisation_id', held(({ organisations }) => pairs(organisations))],
  ] as const) {
    await transaction.query(
      `insert into ${table} (id, ${column}, user_id, role) select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[])`,
      columns(memberships),
    );
  }
  return userIds;
}
