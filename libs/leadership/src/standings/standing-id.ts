import { createHash } from 'node:crypto';
import type { Audience } from '../consent.js';
import type { SubjectOfFund } from './load-facts.js';

/** The same whenever it is made: a standing that is made anew after a crash is found under its id, and the id tells no moment. */
export function standingIdOf({ fundId, organisationId, projectId }: SubjectOfFund, audience: Audience): string {
  const hex = createHash('sha256')
    .update(`${fundId} ${projectId ?? organisationId} ${audience}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
