/**
 * How often a URL is looked at by a schedule that adapts: twice as often when its words changed, half as often again when not,
 * and never less often than its age lets us. Pure.
 */

export interface Bounds {
  leastMs: number;
  mostMs: number;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const BOUNDS: Bounds = { leastMs: HOUR_MS / 4, mostMs: 30 * DAY_MS };

/** What a look at the URL came to. `first`: there was nothing to compare with. `failed`: no page, or none with an article. */
export type Look = 'first' | 'changed' | 'unchanged' | 'failed';

/** Corrections come on the first day, follow-ups in the first week; later most pages rest. Guess, 2026-11; revisit with real yields. */
const PACES: readonly (readonly [untilAgeMs: number, paceMs: number])[] = [
  [DAY_MS, HOUR_MS],
  [7 * DAY_MS, DAY_MS],
  [30 * DAY_MS, 7 * DAY_MS],
];
/** A list of articles never rests: it is there to bring new ones. */
const LIST_PACE_MS = DAY_MS;

/** At this age it is looked at so often at least; null: the bounds alone hold. */
function paceOf(ageMs: number | null): number | null {
  if (ageMs === null) return LIST_PACE_MS;
  return PACES.find(([untilAgeMs]) => ageMs < untilAgeMs)?.[1] ?? null;
}

/** The first interval: hourly on the first day, daily in the first week, then weekly. `ageMs` null for a list. */
export function firstInterval(ageMs: number | null, bounds: Bounds = BOUNDS): number {
  if (ageMs === null) return within(HOUR_MS, ageMs, bounds);
  return within(paceOf(ageMs) ?? 7 * DAY_MS, ageMs, bounds);
}

export function nextInterval(intervalMs: number, look: Look, ageMs: number | null, bounds: Bounds = BOUNDS): number {
  const factor = look === 'changed' ? 0.5 : look === 'first' ? 1 : 1.5;
  return within(intervalMs * factor, ageMs, bounds);
}

function within(intervalMs: number, ageMs: number | null, { leastMs, mostMs }: Bounds): number {
  return Math.round(Math.max(leastMs, Math.min(intervalMs, paceOf(ageMs) ?? mostMs, mostMs)));
}
