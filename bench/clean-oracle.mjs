// Which lines of a page belong to the article, told from the article's known text. Used for fitting and for measuring only.

const wordsOf = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * `lines`: the visible lines of a page, in order; `gold`: the article's text. Answers one boolean a line: it stands in the
 * article. A line counts when its words stand in the gold in one run and in the same order as the lines around it: the
 * chain of such lines with the most words wins, so that a menu entry is not taken for the same words of a sentence.
 */
export function articleLines(lines, gold) {
  const goldWords = wordsOf(gold);
  const at = new Map();
  goldWords.forEach((word, index) => {
    if (!at.has(word)) at.set(word, []);
    at.get(word).push(index);
  });
  const paragraphStarts = new Set();
  let count = 0;
  for (const paragraph of gold.split(/\n+/)) {
    paragraphStarts.add(count);
    count += wordsOf(paragraph).length;
  }
  paragraphStarts.add(count);
  const places = [];
  lines.forEach((line, index) => {
    const words = wordsOf(line);
    if (words.length === 0) return;
    for (const from of (at.get(words[0]) ?? []).slice(0, 200)) {
      let run = 0;
      while (run < words.length && goldWords[from + run] === words[run]) run++;
      const whole = run === words.length;
      const short = words.length < 5;
      if (short ? whole && paragraphStarts.has(from) : run >= words.length * 0.6) {
        places.push({ index, from, to: from + run, weight: run + (whole ? 0.5 : 0) });
      }
    }
  });
  // The heaviest chain with rising lines and rising, not overlapping, places in the gold: a Fenwick tree of best sums by gold end.
  const tree = new Array(goldWords.length + 2).fill(null);
  const best = (to) => {
    let top = null;
    for (let i = to + 1; i > 0; i -= i & -i) if (tree[i] && (!top || tree[i].sum > top.sum)) top = tree[i];
    return top;
  };
  const put = (to, link) => {
    for (let i = to + 1; i < tree.length; i += i & -i) if (!tree[i] || tree[i].sum < link.sum) tree[i] = link;
  };
  for (let i = 0; i < places.length; ) {
    const sameLine = [];
    for (const line = places[i].index; places[i]?.index === line; i++) {
      const before = best(places[i].from);
      sameLine.push({ place: places[i], before, sum: places[i].weight + (before?.sum ?? 0) });
    }
    for (const link of sameLine) put(link.place.to, link);
  }
  const inArticle = new Array(lines.length).fill(false);
  for (let link = best(goldWords.length); link; link = link.before) inArticle[link.place.index] = true;
  return inArticle;
}
