/** JSON that the database has written and that goes to the wire as it is. */
export class RawJson {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

const shaped = new WeakMap<object, string | undefined>();

/** Marks an answer of the reading path: its keys are the response keys already, so fields are taken by alias, not by name. */
export function asShaped<T>(value: T, typeName?: string): T {
  if (typeof value === 'object' && value !== null) {
    shaped.set(value, typeName);
  }
  return value;
}

export const isShaped = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && shaped.has(value);

export const shapedTypeOf = (value: object): string | undefined => shaped.get(value);
