import { newId } from '@ledby/kernel';
import { hashPassword } from 'better-auth/crypto';
import { EmailTaken } from './account.errors.js';
import { acceptPassword } from './password-rules.js';

export type NewAccount = { readonly email: string; readonly name: string; readonly password: string; readonly isAdministrator?: boolean };

/** Whatever speaks SQL inside a transaction: a client of `pg`, or a wrapper of one line. */
export type Statements = { query(text: string, values: unknown[]): Promise<{ readonly rows: readonly object[] }> };

/**
 * The one place where a password comes into the database. Answers the ids in the order given. Without a maker the
 * accounts stand for themselves: whoever holds the database let them in.
 */
export async function writeAccounts(
  transaction: Statements,
  accounts: readonly NewAccount[],
  createdBy: string | null = null,
): Promise<readonly string[]> {
  const made = await Promise.all(
    accounts.map(async ({ email, name, password, isAdministrator = false }) => ({
      id: newId(),
      credential: newId(),
      email: email.toLowerCase(),
      name,
      isAdministrator,
      hash: await hashPassword(acceptPassword(password, email)),
    })),
  );
  const { rows } = await transaction.query(
    `insert into account_user (id, name, email, email_verified, is_administrator, created_by_id)
       select id, name, email, true, is_administrator, $5::uuid from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[]) a (id, name, email, is_administrator)
       on conflict (email) do nothing returning id`,
    [
      made.map(({ id }) => id),
      made.map(({ name }) => name),
      made.map(({ email }) => email),
      made.map(({ isAdministrator }) => isAdministrator),
      createdBy,
    ],
  );
  if (rows.length < made.length) {
    throw new EmailTaken('There is an account with this e-mail address already.', { field: 'email' });
  }
  await transaction.query(
    `insert into account_credential (id, user_id, account_id, provider_id, password)
       select id, user_id, user_id::text, 'credential', password from unnest($1::uuid[], $2::uuid[], $3::text[]) c (id, user_id, password)`,
    [made.map(({ credential }) => credential), made.map(({ id }) => id), made.map(({ hash }) => hash)],
  );
  return made.map(({ id }) => id);
}
