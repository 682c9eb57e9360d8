/** What changed between two texts: whole paragraphs, and within a paragraph that was edited its sentences. */

export interface Change {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts longer than this many paragraphs on both sides are not aligned but shown as replaced. */
const ALIGNED = 2_000;

/** In order. A paragraph that was edited is told sentence by sentence; one that shares no sentence is removed and added. */
export function diffTexts(before: string, after: string): Change[] {
  const changes = diff(paragraphsOf(before), paragraphsOf(after));
  const told: Change[] = [];
  for (let at = 0; at < changes.length; ) {
    if (changes[at].kind === 'same') {
      told.push(changes[at++]);
      continue;
    }
    const from = at;
    while (at < changes.length && changes[at].kind !== 'same') at++;
    told.push(...diffSentences(changes.slice(from, at)));
  }
  return told;
}

/** A stretch of removed and added paragraphs, of which some may be the same one, edited. */
function diffSentences(changes: readonly Change[]): Change[] {
  const added = changes.filter(({ kind }) => kind === 'added');
  const told: Change[] = [];
  for (const removed of changes.filter(({ kind }) => kind === 'removed')) {
    const [old, at] = [sentencesOf(removed.text), added.findIndex(({ text }) => shareSentence(removed.text, text))];
    if (at < 0) {
      told.push(removed);
      continue;
    }
    // What was put in before it comes first, as in the text.
    told.push(...added.splice(0, at), ...diff(old, sentencesOf(added.shift()!.text)));
  }
  return [...told, ...added];
}

function shareSentence(a: string, b: string): boolean {
  const sentences = new Set(sentencesOf(a));
  return sentencesOf(b).some((sentence) => sentences.has(sentence));
}

const paragraphsOf = (text: string): string[] => text.split('\n\n').filter(Boolean);

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const sentencesOf = (paragraph: string): string[] =>
  [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()).filter(Boolean);

/** Longest common subsequence of equal pieces. */
function diff(a: readonly string[], b: readonly string[]): Change[] {
  if (a.length * b.length > ALIGNED ** 2) {
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
