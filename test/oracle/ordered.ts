const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, of]) => [key, sorted(of)]),
    );
  }
  return value;
};

/** An answer as text with its keys in one order, so that two answers are the same exactly when their bytes are. */
export const printed = (data: unknown, errors: readonly unknown[]): string =>
  `${JSON.stringify(sorted(data))}${errors.length > 0 ? ` with errors ${JSON.stringify(errors)}` : ''}`;

export const ordered = {
  firstUnlike: (said: string, meant: string): string => {
    const place = [...said].findIndex((sign, index) => sign !== meant[index]);
    const from = Math.max(0, (place < 0 ? Math.min(said.length, meant.length) : place) - 60);
    return `…${said.slice(from, from + 160)}… / …${meant.slice(from, from + 160)}…`;
  },
};
