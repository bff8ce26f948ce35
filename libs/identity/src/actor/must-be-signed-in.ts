import { type Actor, NotSignedIn } from '@ledby/kernel';

export function mustBeSignedIn(actor: Actor | undefined): Actor {
  if (actor === undefined) {
    throw new NotSignedIn('Sign in to do this.');
  }
  return actor;
}
