import { BadInput } from '@ledby/kernel';

/** PostgreSQL keeps no such character, and JSON has one way to write it: refused once, here, for every text there is. */
export function refuseNullCharacter(body: Buffer): void {
  if (body.includes('\\u0000')) {
    // Express takes the status from the error itself, 403 where it has none.
    throw Object.assign(new BadInput('Text cannot hold the null character.'), { status: 400, statusCode: 400 });
  }
}
