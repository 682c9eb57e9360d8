export const S: number;
export const NEVER: number;
export const TRANSITIONS: [number, number][];
export function noTransitions(): Float64Array;
export function scoresOf(features: readonly (readonly number[])[], weights: Float64Array): Float64Array;
export function expectations(
  scores: Float64Array,
  transitions: Float64Array,
): { state: Float64Array; pair: Float64Array };
export function seededRandom(seed: number): () => number;
export function statesOf(inArticle: readonly boolean[]): number[];
