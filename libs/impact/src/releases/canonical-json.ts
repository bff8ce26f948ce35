export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One way to write a value (RFC 8785), so that a signature holds whoever writes it out again. JavaScript's own numbers and texts are that way already. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${members.map(([key, inner]) => `${canonicalJson(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError('There is no JSON for a number that is none.');
  }
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new RangeError('There is no JSON for half a character.');
  }
  return JSON.stringify(value);
}
