/** Takes over what is given and differs; answers the names of what changed. What was left out (`undefined`) stays, `null` empties. */
export function revise<T extends object>(thing: T, wish: Partial<T>): readonly string[] {
  const changed = Object.entries(wish).filter(([name, value]) => value !== undefined && (thing[name as keyof T] ?? null) !== value);
  Object.assign(thing, Object.fromEntries(changed));
  return changed.map(([name]) => name);
}
