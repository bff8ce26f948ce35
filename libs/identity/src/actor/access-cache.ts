import type { Actor } from '@ledby/kernel';

export type Known = { readonly actor: Actor; readonly expiresAt: number };

type Kept = Known & { readonly until: number };

/** The bound of memory, not of users: the least recently seen credential makes room. */
const mostKept = 10_000;

/** Half a minute, should a notice ever be lost; a notice ends it at once. */
const keptFor = 30_000;

/**
 * Who is behind a credential, as far as it is known here. `epoch` moves with every notice: what was read before one
 * may already be wrong and is not kept.
 */
export class AccessCache {
  epoch = 0;
  private readonly kept = new Map<string, Kept>();

  find(key: string, now: number): Actor | undefined {
    const found = this.kept.get(key);
    if (found === undefined) {
      return undefined;
    }
    this.kept.delete(key);
    if (now >= found.until) {
      return undefined;
    }
    this.kept.set(key, found);
    return found.actor;
  }

  keep(key: string, known: Known, now: number, readIn: number): void {
    if (readIn !== this.epoch) {
      return;
    }
    const oldest = this.kept.size >= mostKept ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) {
      this.kept.delete(oldest);
    }
    this.kept.set(key, { ...known, until: Math.min(now + keptFor, known.expiresAt) });
  }

  forget(userId: string): void {
    this.epoch += 1;
    for (const [key, { actor }] of this.kept) {
      if (actor.userId === userId) {
        this.kept.delete(key);
      }
    }
  }

  forgetAll(): void {
    this.epoch += 1;
    this.kept.clear();
  }

  get size(): number {
    return this.kept.size;
  }
}
