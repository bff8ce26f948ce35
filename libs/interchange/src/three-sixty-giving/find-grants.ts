import type { Token } from 'stream-json/core/parser.js';
import { ValueBuilder } from './build-value.js';
import { FileRefused } from './file.errors.js';
import type { GrantRow } from './raw-grant.js';

const DEEPEST_ELSEWHERE = 32;

/** Follows the tokens of a package and hands out each member of its top-level list `grants`; whatever else the package says is passed over. */
export class GrantFinder {
  private depth = 0;
  private key = '';
  private inGrants = false;
  private found = false;
  private builder: ValueBuilder | undefined;
  private rows = 0;
  private closed = false;

  get rowCount(): number {
    return this.rows;
  }

  /** True once the package itself was closed: before that, the file ended too early. */
  get isComplete(): boolean {
    return this.closed;
  }

  get hasGrantsList(): boolean {
    return this.found;
  }

  get isInsideGrant(): boolean {
    return this.builder !== undefined;
  }

  take(token: Token): GrantRow | undefined {
    if (this.builder === undefined && this.inGrants && !(this.depth === 2 && token.name === 'endArray')) {
      this.builder = new ValueBuilder();
    }
    if (this.builder !== undefined) {
      return this.grow(this.builder, token);
    }
    this.walk(token);
    return undefined;
  }

  private grow(builder: ValueBuilder, token: Token): GrantRow | undefined {
    if (!builder.take(token)) {
      return undefined;
    }
    this.builder = undefined;
    this.rows += 1;
    return { rowNumber: this.rows, grant: builder.value };
  }

  private walk(token: Token): void {
    if (this.depth === 0 && token.name !== 'startObject') {
      throw new FileRefused(
        'NO_GRANTS_LIST',
        'This is JSON, but not a 360Giving package: it should be an object with a list named "grants".',
      );
    }
    if (this.depth === 1 && this.key === 'grants' && token.name !== 'keyValue' && token.name !== 'endObject') {
      this.openGrants(token);
    }
    switch (token.name) {
      case 'startObject':
      case 'startArray':
        this.depth += 1;
        if (this.depth > DEEPEST_ELSEWHERE) {
          throw new FileRefused('TOO_DEEP', 'This file is nested too deeply to be a 360Giving package.');
        }
        break;
      case 'endObject':
      case 'endArray':
        this.depth -= 1;
        this.inGrants = false;
        this.closed = this.depth === 0;
        break;
      case 'keyValue':
        this.key = this.depth === 1 ? token.value : this.key;
        break;
      default:
        break;
    }
  }

  private openGrants(token: Token): void {
    if (token.name !== 'startArray' || this.found) {
      throw new FileRefused('NO_GRANTS_LIST', 'A 360Giving package holds exactly one list named "grants"; this file does not.');
    }
    this.found = true;
    this.inGrants = true;
  }
}
