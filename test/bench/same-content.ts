type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Each contender words its answer in its own way; what is said is compared as the multiset of its values, ids aside. */
function values(json: Json): readonly string[] {
  if (Array.isArray(json)) {
    return (json as readonly Json[]).flatMap(values);
  }
  if (typeof json === 'object' && json !== null) {
    return Object.entries(json)
      .filter(([key]) => !['id', 'place', 'cursor'].includes(key))
      .flatMap(([, value]) => values(value));
  }
  return [json === null ? 'null' : Number.isNaN(Number(json)) || json === '' ? String(json) : String(Number(json))];
}

export function sameContent(left: string, right: string): boolean {
  const [one, other] = [left, right].map(text => [...values((JSON.parse(text) as { data: Json }).data)].sort().join('\n'));
  return one === other && one !== '';
}
