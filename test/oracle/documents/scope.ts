/** What one response key holds: which lists have their arguments decided there, and what lies below. */
export class Scope {
  readonly taken = new Set<string>();
  private readonly below = new Map<string, Scope>();

  /** A named fragment may be spread beside anything, so every list in it gets a name of its own. */
  constructor(readonly isFragment = false) {}

  under(key: string): Scope {
    const known = this.below.get(key) ?? new Scope(this.isFragment);
    this.below.set(key, known);
    return known;
  }
}
