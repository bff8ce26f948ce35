import type { Token } from 'stream-json/core/parser.js';
import { FileRefused } from './file.errors.js';
import { ExactNumber, type RawObject, type RawValue, setOwn } from './raw-grant.js';

const DEEPEST = 32;

interface Open {
  readonly container: RawObject | RawValue[];
  key: string;
}

/** A text cut out of a chunk keeps the whole chunk in memory for as long as anybody keeps the text. */
const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** Builds one value from its tokens, numbers kept as text. */
export class ValueBuilder {
  private readonly open: Open[] = [];
  private built: RawValue = null;

  get value(): RawValue {
    return this.built;
  }

  /** True when this token completed the value. */
  take(token: Token): boolean {
    switch (token.name) {
      case 'startObject':
        return this.enter({});
      case 'startArray':
        return this.enter([]);
      case 'endObject':
      case 'endArray':
        return this.leave();
      case 'keyValue':
        this.nameNext(token.value);
        return false;
      case 'numberValue':
        return this.place(new ExactNumber(token.value));
      case 'stringValue':
        return this.place(detached(token.value));
      case 'trueValue':
      case 'falseValue':
      case 'nullValue':
        return this.place(token.value);
      default:
        return false;
    }
  }

  private enter(container: RawObject | RawValue[]): boolean {
    if (this.open.length >= DEEPEST) {
      throw new FileRefused('TOO_DEEP', 'A grant in this file is nested too deeply to be a grant.');
    }
    this.open.push({ container, key: '' });
    return false;
  }

  private leave(): boolean {
    const left = this.open.pop();
    return left === undefined ? false : this.place(left.container);
  }

  private nameNext(key: string): void {
    const holder = this.open.at(-1);
    if (holder !== undefined) {
      holder.key = key;
    }
  }

  private place(value: RawValue): boolean {
    const holder = this.open.at(-1);
    if (holder === undefined) {
      this.built = value;
      return true;
    }
    if (Array.isArray(holder.container)) {
      holder.container.push(value);
    } else {
      setOwn(holder.container, holder.key, value);
    }
    return false;
  }
}
