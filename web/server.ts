/** Listens, and gives slow and many connections their bounds. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type AppParts, makeApp } from './app.js';
import { openCleaner } from './cleaner.js';

/** Milliseconds within which the headers, and all of a request, must have come. */
export interface Patience {
  headersMs: number;
  requestMs: number;
  /** Between two looks at connections. */
  lookEveryMs: number;
}

/** 60 MiB within two minutes are 4 Mbit a second. */
const PATIENCE: Patience = { headersMs: 10_000, requestMs: 120_000, lookEveryMs: 2_000 };
/** More than these are closed at once: whoever drips on ten thousand holds none of the others up. */
const CONNECTIONS = 1_024;
const HEADER_BYTES = 16 * 1024;
/** Between the call to stop and cutting off what is still answered. */
const STOP_WITHIN_MS = 5_000;

export interface WebSettings extends Omit<AppParts, 'clean' | 'stopping'> {
  host: string;
  /** 0: any that is free. */
  port: number;
  rulesFile?: string;
  patience?: Partial<Patience>;
}

/** The port cannot be had; the message says which and what to do. Exit code 2. */
export class PortUnavailable extends Error {
  override name = 'PortUnavailable';
  readonly code = 'E_PORT';
}

export interface Web {
  /** As others reach it, for example `http://127.0.0.1:3080`. */
  address: string;
  close(): Promise<void>;
}

/** Throws `PortUnavailable`. */
export async function serveWeb({ host, port, rulesFile, patience, ...parts }: WebSettings): Promise<Web> {
  const { headersMs, requestMs, lookEveryMs } = { ...PATIENCE, ...patience };
  const stopping = new AbortController();
  const cleaner = openCleaner(rulesFile);
  const { app } = makeApp({ ...parts, clean: cleaner.clean, stopping: stopping.signal });
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: lookEveryMs,
      maxHeaderSize: HEADER_BYTES,
      keepAliveTimeout: 5_000,
    },
  }) as Server;
  server.maxConnections = CONNECTIONS;
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    stopping.abort();
    throw new PortUnavailable(
      `E_PORT: ${host} port ${port} cannot be had (${(error as NodeJS.ErrnoException).code}). Choose another with WINNOW_PORT, or end who has it.`,
      { cause: error },
    );
  }
  const { port: listening } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${listening}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      stopping.abort();
      server.closeIdleConnections();
      const hurry = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
      await closed;
      clearTimeout(hurry);
      await cleaner.close();
    },
  };
}
