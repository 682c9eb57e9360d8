/**
 * Names to addresses. The system's `getaddrinfo` holds a thread of libuv's pool of four until it knows, and so do files and
 * decompression: four dead name servers would stop everything. So names are asked for over the network first, which holds none,
 * and the system is asked about what only it may know (`/etc/hosts`, search domains), by two threads at most.
 */
import { lookup, Resolver } from 'node:dns/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** All addresses of a name, in the order to try. Rejects with a DNS error code (`ENOTFOUND`, `ETIMEOUT`, …) as its `code`. */
export type Resolve = (hostname: string) => Promise<string[]>;

export interface ResolveOptions {
  /** `address:port` of name servers, in place of the system's. */
  servers?: readonly string[];
  /** In place of `getaddrinfo`. */
  system?: Resolve;
  /** For one question to one server; asked twice. */
  timeoutMs?: number;
}

/** How long addresses of IPv6 are waited for once those of IPv4 are there; RFC 8305, 3. */
const IPV6_DELAY_MS = 50;
const SYSTEM_THREADS = 2;

/** IPv4 comes first: where IPv6 is announced and broken, trying it costs seconds, and the other way round is rare. */
export function makeResolve({ servers, system = bySystem, timeoutMs = 2_000 }: ResolveOptions = {}): Resolve {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  if (servers) resolver.setServers(servers);
  const askSystem = atMost(SYSTEM_THREADS, system);

  return async (hostname) => {
    // RFC 6761: never asked of a name server.
    if (hostname === 'localhost' || hostname.endsWith('.localhost')) return askSystem(hostname);
    const four = resolver.resolve4(hostname);
    const six = resolver.resolve6(hostname).catch(() => []);
    try {
      return [...(await four), ...(await Promise.race([six, sleep(IPV6_DELAY_MS, [])]))];
    } catch (error) {
      const addresses = await six;
      return addresses.length > 0 ? addresses : lastResort(hostname, error as NodeJS.ErrnoException, askSystem);
    }
  };
}

/** Asks the system. When that knows nothing either, a name server in trouble is the reason, if it was in trouble. */
async function lastResort(hostname: string, trouble: NodeJS.ErrnoException, askSystem: Resolve): Promise<string[]> {
  const answered = ['ENOTFOUND', 'ENODATA', 'EBADNAME'].includes(trouble.code ?? '');
  try {
    return await askSystem(hostname);
  } catch (error) {
    throw answered ? error : trouble;
  }
}

async function bySystem(hostname: string): Promise<string[]> {
  return (await lookup(hostname, { all: true, order: 'ipv4first' })).map(({ address }) => address);
}

/** Lets `most` calls run at one time; the others wait their turn. */
function atMost(most: number, work: Resolve): Resolve {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (hostname) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await work(hostname);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
