/** The same variables with other values of the same kinds: a plan that was made for one set must not answer for another. */
export function varied(value: unknown): unknown {
  if (typeof value === 'number') {
    return (value % 100) + 1;
  }
  if (typeof value === 'boolean') {
    return !value;
  }
  if (Array.isArray(value)) {
    const [first] = value as readonly unknown[];
    return value.length === 1 ? [first, first] : value.slice(0, 1);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, of]) => [name, varied(of)]))
    : value;
}
