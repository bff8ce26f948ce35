import { type AuditLink, beginning, hashOfLink } from './audit-link.js';

export type ChainHead = { readonly lastSequence: number; readonly lastHash: Buffer };

export type ChainProblem = 'GAP' | 'PREVIOUS_HASH' | 'HASH' | 'TAIL_MISSING' | 'HEAD_BEHIND' | 'HEAD_HASH' | 'HEAD_MISSING';

export type BrokenLink = { readonly sequence: number; readonly problem: ChainProblem; readonly sentence: string };

const broken = (sequence: number, problem: ChainProblem, sentence: string): BrokenLink => ({ sequence, problem, sentence });

/** Goes along one chain, entry after entry, and remembers no more than the last one. */
export class ChainCheck {
  private last: { readonly sequence: number; readonly hash: Buffer } = { sequence: 0, hash: beginning };

  get entries(): number {
    return this.last.sequence;
  }

  /** What breaks the chain at this entry; undefined when it follows on the one before. */
  take(link: AuditLink): BrokenLink | undefined {
    const { sequence, hash } = this.last;
    const expected = sequence + 1;
    if (link.sequence !== expected) {
      return broken(expected, 'GAP', `Entry ${expected} is missing: entry ${link.sequence} comes after entry ${sequence}.`);
    }
    if (!link.previousHash.equals(hash)) {
      return broken(expected, 'PREVIOUS_HASH', `Entry ${expected} does not follow on the entry before it: one of the two was replaced.`);
    }
    if (!hashOfLink(link).equals(link.hash)) {
      return broken(expected, 'HASH', `Entry ${expected} says something else than when it was written.`);
    }
    this.last = { sequence: expected, hash: link.hash };
    return undefined;
  }

  /** What breaks it at its end: the head of the chain says how far it goes. */
  finish(head: ChainHead | undefined): BrokenLink | undefined {
    const { sequence, hash } = this.last;
    if (head === undefined) {
      return sequence === 0
        ? undefined
        : broken(sequence, 'HEAD_MISSING', `The chain has ${sequence} entries and no head to say whether there were more.`);
    }
    if (head.lastSequence > sequence) {
      return broken(sequence + 1, 'TAIL_MISSING', `Entries ${sequence + 1} to ${head.lastSequence} at the end of the chain are missing.`);
    }
    if (head.lastSequence < sequence) {
      return broken(
        head.lastSequence + 1,
        'HEAD_BEHIND',
        `The head of the chain stops at entry ${head.lastSequence}, but there are ${sequence}.`,
      );
    }
    return head.lastHash.equals(hash)
      ? undefined
      : broken(sequence, 'HEAD_HASH', `The head of the chain does not carry the hash of entry ${sequence}.`);
  }
}
