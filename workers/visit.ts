/** What the parts of the fetch stage hand each other. */
import type { FetchErrorCode } from '../fetch/errors.js';
import type { WaitingFetch } from '../store/fetches.js';
import type { HeldTurn, Lesson } from './host-lease.js';

/** Redirects to other hosts that one ask follows, those that it may follow on its own host aside. */
export const MAX_HOPS = 5;

/** One request to a host, in its turn and with leave of its robots.txt. */
export interface Visit {
  fetch: WaitingFetch;
  turn: HeldTurn;
  /** What the request taught us; `code` null for a good answer, `undefined` when there was none. */
  lesson(code: FetchErrorCode | null | undefined, askedMs?: number | null): Lesson;
  /** Lets a redirect through on the same origin, where robots.txt lets us. Throws otherwise. */
  beforeHop(to: URL): void;
}

/** What is committed of a visit, and whom to tell. */
export interface Done {
  status: number;
  /** To be cleaned. */
  documentIds: string[];
  /** Hosts that have more to do now. */
  hostIds: string[];
  /** For the log. */
  facts: Record<string, unknown>;
}
