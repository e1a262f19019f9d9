/**
 * Hosts of the reader's own machine and network. A page of the web must not make our pages knock there: a picture at
 * `http://192.168.1.1/…` can tell what there is, or do something (RFC 6890, special-purpose addresses; RFC 6761 and
 * 6762 for the names).
 */
const NAMES = /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/;
/** First and last address of each range. */
const RANGES = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.168.0.0', '192.168.255.255'],
].map(([first = '', last = '']) => [numberOf(first), numberOf(last)] as const);
/** Unspecified and loopback, unique local, link-local, and IPv4 addresses written as IPv6, which no page needs. */
const OWN_IPV6 = /^\[(?:::|f[cd]|fe[89ab])/;

/** @param hostname as `URL` gives it: lower case, IPv4 in its usual form, IPv6 in brackets */
export function isOnOwnNetwork(hostname: string): boolean {
  if (hostname.startsWith('[')) return OWN_IPV6.test(hostname);
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(hostname)) return NAMES.test(hostname) || !hostname.includes('.');
  const address = numberOf(hostname);
  return RANGES.some(([first, last]) => address >= first && address <= last);
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
