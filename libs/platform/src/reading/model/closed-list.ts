import { registerEnumType } from '@nestjs/graphql';

/** A closed list of values that are stored as they are shown, each with its meaning. */
export function closedList<K extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<K, string>>,
): Readonly<Record<K, K>> {
  const keys = Object.keys(meanings) as K[];
  const values = Object.fromEntries(keys.map(key => [key, key])) as Record<K, K>;
  registerEnumType(values, {
    name,
    description,
    valuesMap: Object.fromEntries(keys.map(key => [key, { description: meanings[key] }])) as never,
  });
  return values;
}
