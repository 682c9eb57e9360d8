/** What a word may be in a rulebook, as bits: the first fixed word of a phrase of one of its books, or a function word. */
export const OPENING = 1;
export const INSIDE = 2;
export const BYLINES = 4;
export const CREDITS = 8;
export const CAPTIONS = 16;
export const WALL_WORDS = 32;
export const STOP = 64;

/** The bit (above those) of a word that stands further on in a phrase of the same book. */
export function furtherOn(role: number): number {
  return role << 8;
}

/** The bit (above those again) of a word that opens a phrase by which another word need not stand: it ends there, or goes on behind a gap. */
export function alone(role: number): number {
  return role << 16;
}
