import { isIP } from 'node:net';

/**
 * Where a request comes from, as far as a limit needs to know: one IPv4 address, or the /64 network
 * that one subscriber of IPv6 has.
 * @returns null when it is no address
 */
export function networkOf(written: string): string | null {
  const address = written.trim().replace(/^::ffff:(?=\d+\.)/i, '');
  const version = isIP(address);
  if (version !== 6) return version === 4 ? address : null;
  const [head = '', tail] = (address.toLowerCase().split('%', 1)[0] ?? '').split('::');
  const left = groupsOf(head);
  const right = groupsOf(tail ?? '');
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join(':');
}

/** An IPv4 address at the end of an IPv6 one stands for two groups, beyond the network. */
function groupsOf(text: string): string[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
