import { createHmac } from 'node:crypto';
import pg from 'pg';

/**
 * The owner's connection makes the schema; the application signs in as a role that owns nothing. Its password follows from
 * the owner's, so every instance that was given the same DATABASE_URL arrives at the same one without sharing a file. An owner
 * who signs in without a password leaves nothing to follow from: then it follows from the installation's secret.
 */
export function appUrlFrom(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl);
  const given = url.password === '' ? (url.searchParams.get('password') ?? '') : decodeURIComponent(url.password);
  const key = given === '' ? secret : given;
  // A user named behind the question mark would win over the one in front of it.
  url.searchParams.delete('user');
  url.searchParams.delete('password');
  url.username = 'ledby_app';
  url.password = createHmac('sha256', key).update('ledby_app').digest('base64url');
  return url.toString();
}

export async function admitApplication(ownerUrl: string, secret: string): Promise<string> {
  const appUrl = appUrlFrom(ownerUrl, secret);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`alter role ledby_app password ${client.escapeLiteral(decodeURIComponent(new URL(appUrl).password))}`);
  } finally {
    await client.end();
  }
  return appUrl;
}
