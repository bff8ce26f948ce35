import type { IncomingHttpHeaders } from 'node:http';

/**
 * A browser says from which page a POST comes; a page of ours is welcome and another's is not.
 * What says nothing is no browser, and nobody can be tricked into running it.
 */
export function isFromElsewhere({ origin, referer, 'sec-fetch-site': site }: IncomingHttpHeaders, ownOrigins: readonly string[]): boolean {
  if (site === 'cross-site') {
    return true;
  }
  const from = origin ?? (referer === undefined ? undefined : (URL.parse(referer)?.origin ?? 'null'));
  return from !== undefined && !ownOrigins.includes(from);
}
