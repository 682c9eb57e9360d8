/** What changed between two texts, paragraph by paragraph. */

export interface Change {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts longer than this many paragraphs on both sides are not aligned but shown as replaced. */
const ALIGNED_PARAGRAPHS = 2_000;

/** Paragraphs in order; a changed one is removed and added. Longest common subsequence of equal paragraphs. */
export function diffParagraphs(before: string, after: string): Change[] {
  const [a, b] = [before, after].map((text) => text.split('\n\n').filter(Boolean));
  if (a.length * b.length > ALIGNED_PARAGRAPHS ** 2) {
    return [
      ...a.map((text): Change => ({ kind: 'removed', text })),
      ...b.map((text): Change => ({ kind: 'added', text })),
    ];
  }
  // lengths[i][j]: the longest common subsequence of a from i on and b from j on.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] = a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i++] });
      j++;
    } else if (i < a.length && (j === b.length || lengths[i + 1][j] >= lengths[i][j + 1]))
      changes.push({ kind: 'removed', text: a[i++] });
    else changes.push({ kind: 'added', text: b[j++] });
  }
  return changes;
}
