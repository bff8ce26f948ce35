import fc from 'fast-check';
import { type AuditLink, beginning, hashOfLink } from './audit-link.js';
import { ChainCheck, type ChainHead } from './chain-check.js';

const chainOf = (length: number): AuditLink[] => {
  const links: AuditLink[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const link = {
      fundId: '01920000-0000-7000-8000-000000000001',
      sequence,
      recordedAt: `2026-03-01 12:00:00.${String(sequence).padStart(6, '0')}`,
      actorId: sequence % 2 === 0 ? 'ana' : null,
      operation: 'awardGrant',
      subjectType: 'Grant',
      subjectId: `grant-${sequence}`,
      fields: ['amount', 'título'],
      previousHash: links.at(-1)?.hash ?? beginning,
      hash: beginning,
    };
    links.push({ ...link, hash: hashOfLink(link) });
  }
  return links;
};

const headOf = (links: readonly AuditLink[]): ChainHead => ({ lastSequence: links.length, lastHash: links.at(-1)?.hash ?? beginning });

const verdict = (links: readonly AuditLink[], head: ChainHead | undefined): string => {
  const check = new ChainCheck();
  const broken = links.map(link => check.take(link)).find(found => found !== undefined) ?? check.finish(head);
  return broken === undefined ? 'whole' : `${broken.sequence} ${broken.problem}`;
};

const changed = (links: readonly AuditLink[], place: number, change: Partial<AuditLink>): AuditLink[] =>
  links.map((link, at) => (at === place ? { ...link, ...change } : link));

const sealedAnew = (links: readonly AuditLink[], place: number, change: Partial<AuditLink>): AuditLink[] =>
  changed(links, place, change).map((link, at) => (at === place ? { ...link, hash: hashOfLink(link) } : link));

describe('checking an audit chain', () => {
  const links = chainOf(5);
  const head = headOf(links);

  it('finds a chain whole, and one that was never begun', () => {
    expect(verdict(links, head)).toBe('whole');
    expect(verdict([], undefined)).toBe('whole');
  });

  it.each([
    ['an entry was changed', changed(links, 2, { fields: ['amount'] }), head, '3 HASH'],
    ['nobody is made somebody', changed(links, 2, { actorId: 'ana' }), head, '3 HASH'],
    ['an entry was changed and sealed anew', sealedAnew(links, 2, { subjectId: 'x' }), head, '4 PREVIOUS_HASH'],
    ['an entry in the middle is gone', links.toSpliced(2, 1), head, '3 GAP'],
    ['the first is gone', links.slice(1), head, '1 GAP'],
    ['the tail is gone', links.slice(0, 3), head, '4 TAIL_MISSING'],
    ['all entries are gone', [], head, '1 TAIL_MISSING'],
    ['the head was set back', links, headOf(links.slice(0, 3)), '4 HEAD_BEHIND'],
    ['the head carries another hash', links, { ...head, lastHash: beginning }, '5 HEAD_HASH'],
    ['the head is gone', links, undefined, '5 HEAD_MISSING'],
  ])('names the first broken link when %s', (_, broken, itsHead, expected) => {
    expect(verdict(broken, itsHead)).toBe(expected);
  });

  it('finds any two entries that changed places', () => {
    const two = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(two, ([one = 0, other = 0]) => {
        const swapped = links.map((link, at) => ({
          ...(links[at === one ? other : at === other ? one : at] ?? link),
          sequence: link.sequence,
        }));
        expect(verdict(swapped, head)).toMatch(new RegExp(`^${Math.min(one, other) + 1} `));
      }),
    );
  });
});
