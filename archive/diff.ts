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
  let changed: Change[] = [];
  for (const change of changes) {
    if (change.kind !== 'same') changed.push(change);
    else {
      told.push(...diffSentences(changed), change);
      changed = [];
    }
  }
  return [...told, ...diffSentences(changed)];
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
  const lengths: Uint16Array[] = [new Uint16Array(b.length + 1)];
  const longest = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (const [i, own] of [...a.entries()].reverse()) {
    const row = new Uint16Array(b.length + 1);
    lengths[i] = row;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = own === b[j] ? longest(i + 1, j + 1) + 1 : Math.max(longest(i + 1, j), longest(i, j + 1));
  }
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      changes.push({ kind: 'same', text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || longest(i + 1, j) >= longest(i, j + 1))) {
      changes.push({ kind: 'removed', text: left });
      i++;
    } else if (right !== undefined) {
      changes.push({ kind: 'added', text: right });
      j++;
    } else break;
  }
  return changes;
}
