/** What an operator lets the fetcher reach beyond public addresses on ports 80 and 443 (`WINNOW_FETCH_ALLOW`). */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type AddressClass, addressClass, inRange, type Range } from './addresses.js';

/** `port` null: every port. */
export interface Allow {
  hosts: readonly { name: string; port: number | null }[];
  ranges: readonly { range: Range; port: number | null }[];
  /** Ports open on every public host, 80 and 443 aside. */
  ports: readonly number[];
}

export const ALLOW_NOTHING: Allow = { hosts: [], ranges: [], ports: [] };

/**
 * Reads a list parted by commas or blanks. An entry is a host name (`intranet.example`), an address (`10.0.0.5`, `::1`), a
 * range (`10.0.0.0/8`, `fd00::/8`), each with an optional port (`intranet.example:8080`, `[fd00::/8]:8080`; without one, every
 * port), or a port alone (`:8080`), which opens that port on public hosts. Empty text allows nothing.
 * Throws an `Error` that quotes the entry it cannot read.
 */
export function parseAllow(text: string): Allow {
  const hosts: { name: string; port: number | null }[] = [];
  const ranges: { range: Range; port: number | null }[] = [];
  const ports: number[] = [];
  for (const entry of text.split(/[\s,]+/)) {
    if (entry === '') continue;
    const { subject, port } = splitPort(entry);
    if (subject === '') {
      if (port === null) throw unreadable(entry);
      ports.push(port);
    } else if (subject.includes('/') || isIP(subject)) ranges.push({ range: readRange(subject, entry), port });
    else hosts.push({ name: readName(subject, entry), port });
  }
  return { hosts, ranges, ports };
}

function splitPort(entry: string): { subject: string; port: number | null } {
  const bare = (entry.match(/:/g)?.length ?? 0) > 1 && !entry.startsWith('[');
  const parts = bare ? null : /^(?:\[([^\]]+)\]|([^:[\]]*))(?::(\d{1,5}))?$/.exec(entry);
  if (!bare && !parts) throw unreadable(entry);
  const port = parts?.[3] === undefined ? null : Number(parts[3]);
  if (port !== null && (port < 1 || port > 65535)) throw unreadable(entry);
  return { subject: parts ? (parts[1] ?? parts[2] ?? '') : entry, port };
}

function readRange(subject: string, entry: string): Range {
  const cidr = subject.includes('/') ? subject : `${subject}/${isIP(subject) === 6 ? 128 : 32}`;
  if (!isIP(cidr.split('/')[0]!) || !ipaddr.isValidCIDR(cidr)) throw unreadable(entry);
  return ipaddr.parseCIDR(cidr) as Range;
}

function readName(subject: string, entry: string): string {
  const url = URL.canParse(`http://${subject}/`) ? new URL(`http://${subject}/`) : null;
  // A name with digits only (`2130706433`) would silently become an address.
  if (!url || isIP(url.hostname) || /[@?#\\%*]/.test(subject)) throw unreadable(entry);
  return hostName(url.hostname);
}

function unreadable(entry: string): Error {
  return new Error(
    `cannot read ${JSON.stringify(entry)}: expected host, host:port, address, address:port, range/bits or :port (IPv6 with a port in brackets: [::1]:8080)`,
  );
}

/** The host of a URL as the rules compare it: no brackets, no dot at the end. The URL parser has made it lower case. */
export function hostName(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** Classes that a host allowed by name may resolve to; the others must be allowed by their address. */
const REACHED_BY_NAME: readonly AddressClass[] = ['private', 'loopback', 'carrier-nat'];

export type Verdict = 'ok' | 'address' | 'port';

/** Whether `host` (as by `hostName`) may be dialled at `address` and `port`; if not, what stands against it. */
export function mayReach(allow: Allow, host: string, address: string, port: number): Verdict {
  const parsed = ipaddr.parse(address);
  const portIs = (wanted: number | null) => wanted === null || wanted === port;
  if (allow.ranges.some(({ range, port }) => portIs(port) && inRange(parsed, range))) return 'ok';
  const named = allow.hosts.some(({ name, port }) => name === host && portIs(port));
  const kind = addressClass(address);
  if (kind !== 'public' && !(named && REACHED_BY_NAME.includes(kind))) return 'address';
  return named || isOpen(allow, port) ? 'ok' : 'port';
}

/** Whether the operator names this host, or the range that its address is in: one of his own. `port` null: whatever its port. */
export function isNamed(allow: Allow, host: string, port: number | null): boolean {
  const portIs = (wanted: number | null) => wanted === null || port === null || wanted === port;
  const literal = isIP(host) ? ipaddr.parse(host) : null;
  return (
    allow.hosts.some((h) => h.name === host && portIs(h.port)) ||
    (literal !== null && allow.ranges.some((r) => portIs(r.port) && inRange(literal, r.range)))
  );
}

/** Whether `port` could be open on `host`, before its address is known. */
export function mayUsePort(allow: Allow, host: string, port: number): boolean {
  if (isOpen(allow, port) || allow.hosts.some((h) => h.name === host && (h.port === null || h.port === port)))
    return true;
  const literal = isIP(host) ? ipaddr.parse(host) : null;
  return allow.ranges.some(
    (r) => (r.port === null || r.port === port) && (literal === null || inRange(literal, r.range)),
  );
}

function isOpen(allow: Allow, port: number): boolean {
  return port === 80 || port === 443 || allow.ports.includes(port);
}
