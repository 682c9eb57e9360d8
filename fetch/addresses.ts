/** Which addresses are public. Everything in the table, and every IPv6 address outside 2000::/3, is not. */
import ipaddr from 'ipaddr.js';

export type Address = ReturnType<typeof ipaddr.parse>;
export type Range = [Address, number];

/**
 * Ranges that a fetcher of public pages has no business with; the first that matches names the class. From the IANA
 * special-purpose registries for IPv4 and IPv6 (read 2026-11), beside the addresses that clouds answer metadata on.
 * IPv6 forms that carry an IPv4 address are refused whatever it is: a translator on the way would reach it unchecked.
 */
const NOT_PUBLIC = [
  ['169.254.169.254/32', 'metadata'],
  ['168.63.129.16/32', 'metadata'],
  ['100.100.100.200/32', 'metadata'],
  ['192.0.0.192/32', 'metadata'],
  ['fd00:ec2::254/128', 'metadata'],
  ['0.0.0.0/8', 'this-host'],
  ['10.0.0.0/8', 'private'],
  ['172.16.0.0/12', 'private'],
  ['192.168.0.0/16', 'private'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['100.64.0.0/10', 'carrier-nat'],
  ['192.0.0.0/24', 'protocol'],
  ['192.0.2.0/24', 'documentation'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['198.18.0.0/15', 'benchmark'],
  ['192.31.196.0/24', 'protocol'],
  ['192.52.193.0/24', 'protocol'],
  ['192.88.99.0/24', 'protocol'],
  ['192.175.48.0/24', 'protocol'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  ['::/128', 'this-host'],
  ['::1/128', 'loopback'],
  ['::/96', 'ipv4-in-ipv6'],
  ['::ffff:0:0/96', 'ipv4-in-ipv6'],
  ['::ffff:0:0:0/96', 'ipv4-in-ipv6'],
  ['64:ff9b::/96', 'ipv4-in-ipv6'],
  ['64:ff9b:1::/48', 'ipv4-in-ipv6'],
  ['2002::/16', 'ipv4-in-ipv6'],
  ['2001::/32', 'ipv4-in-ipv6'],
  ['2001::/23', 'protocol'],
  ['2001:db8::/32', 'documentation'],
  ['3fff::/20', 'documentation'],
  ['2620:4f:8000::/48', 'protocol'],
  ['fc00::/7', 'private'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'private'],
  ['ff00::/8', 'multicast'],
] as const;

export type AddressClass = (typeof NOT_PUBLIC)[number][1] | 'public' | 'unassigned';

const table = NOT_PUBLIC.map(([cidr, kind]) => ({ range: ipaddr.parseCIDR(cidr) as Range, kind }));
const globalUnicast = ipaddr.parseCIDR('2000::/3') as Range;

/** Takes an IPv4 dotted quad or an IPv6 address without brackets (a zone is ignored). Throws on anything else. */
export function addressClass(address: string): AddressClass {
  const parsed = ipaddr.parse(address);
  const found = table.find(({ range }) => inRange(parsed, range));
  if (found) return found.kind;
  return parsed.kind() === 'ipv6' && !inRange(parsed, globalUnicast) ? 'unassigned' : 'public';
}

/** Whether an address lies in a range; addresses of the other family never do. */
export function inRange(address: Address, [base, bits]: Range): boolean {
  return address.kind() === base.kind() && address.match(base, bits);
}
