import { isIPv6 } from 'node:net';

const groupsOf = (half: string) => (half === '' ? [] : half.split(':'));

/** Whoever has one IPv6 address has 2^64 of them, so the network counts as one; IPv4 written as IPv6 is IPv4. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) {
    return mapped ?? address;
  }
  const [left = '', right] = (address.split('%')[0] ?? '').split('::');
  const [head, tail] = [groupsOf(left), groupsOf(right ?? '')];
  const missing = right === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(Math.max(missing, 0)).fill('0'), ...tail].slice(0, 4);
  return `${groups.map(group => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
