/** Whom we are polite to, and how much time we leave between two requests when robots.txt does not say. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { inRange } from './addresses.js';
import { type Allow, hostName } from './allow.js';
import { portOf } from './url.js';

/**
 * Between the end of one request and the next to the same host. A guess, 2026-11: what crawlers that nobody complains about
 * leave (Scrapy's AutoThrottle and Heritrix start from 5 s for sites they do not know, search engines go well below 1 s); a
 * news site publishes a few articles a minute, so a second never falls behind.
 */
export const DEFAULT_DELAY_MS = 1_000;

/** The host that takes turns: its name, with its port unless it is that of the scheme; http and https are one. */
export function hostKey(url: string | URL): string {
  return new URL(url).host;
}

/**
 * Our own delay for a host: none for one that the operator named, or gave the address of, in WINNOW_FETCH_ALLOW. It is his, and what its
 * robots.txt asks for still counts.
 */
export function ownDelayMs(allow: Allow, url: string | URL): number {
  const parsed = new URL(url);
  const host = hostName(parsed.hostname);
  const port = portOf(parsed);
  const portIs = (wanted: number | null) => wanted === null || wanted === port;
  const named = allow.hosts.some((entry) => entry.name === host && portIs(entry.port));
  const address = isIP(host) ? ipaddr.parse(host) : null;
  const within = address && allow.ranges.some(({ range, port }) => portIs(port) && inRange(address, range));
  return named || within ? 0 : DEFAULT_DELAY_MS;
}
