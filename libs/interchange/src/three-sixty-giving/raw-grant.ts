/** A number as it was written. A float would already have changed the amount before anyone could check it. */
export class ExactNumber {
  constructor(readonly text: string) {}
}

export type RawValue = string | boolean | null | ExactNumber | RawValue[] | RawObject;

export interface RawObject {
  [name: string]: RawValue;
}

/** One grant as the file gives it, before anyone believed it; the row number is the one a reader of the file would count to. */
export interface GrantRow {
  readonly rowNumber: number;
  readonly grant: RawValue;
}

export const isRawObject = (value: RawValue | undefined): value is RawObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);

export const textIn = (holder: RawObject, name: string): string | undefined => {
  const value = holder[name];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
};

export const objectsIn = (holder: RawObject, name: string): readonly RawObject[] => {
  const value = holder[name];
  return Array.isArray(value) ? value.filter(item => isRawObject(item)) : [];
};

/** Sets an own property whatever its name: `__proto__` is data in a file, never a prototype. */
export function setOwn(target: RawObject, name: string, value: RawValue): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    target[name] = value;
  }
}

/** What a JSON schema can judge; the exact text of numbers is judged elsewhere. */
export function plainOf(value: RawValue): unknown {
  if (value instanceof ExactNumber) {
    return Number(value.text);
  }
  if (Array.isArray(value)) {
    return value.map(plainOf);
  }
  if (isRawObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainOf(inner)]));
  }
  return value;
}
