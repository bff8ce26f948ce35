import type pg from 'pg';

/** Within a change of password, whose new password a token would outlive. Answers which were still valid. */
export async function endTokens(client: pg.ClientBase, userId: string): Promise<readonly string[]> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [userId]);
  await client.query('update account_user set password_changed_at = clock_timestamp() where id = $1', [userId]);
  const { rows } = await client.query<{ id: string }>(
    'update access_token set revoked_at = clock_timestamp() where user_id = $1 and revoked_at is null and expires_at > clock_timestamp() returning id',
    [userId],
  );
  // On a cluster the trigger speaks where nobody listens.
  await client.query(`select pg_notify('ledby_access', $1)`, [userId]);
  return rows.map(({ id }) => id);
}
