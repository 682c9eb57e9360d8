// Invented articles for the benches: English-like words, frequent and rare as in prose, the same for the same seed.

const SYLLABLES =
  'ba be bo ca co da de di do fa fe fi ga go ha he hi ka ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vo wa we wi'.split(
    ' ',
  );
const ENDINGS = ['', 'n', 'r', 's', 'l', 'm', 'd', 'th', 'ng', 'st'];
const STOCK = [
  'according to people briefed on the talks',
  'on condition of anonymity',
  'in a statement on friday',
  'at the end of the month',
  'for the second time this year',
  'as part of a wider plan',
  'did not immediately respond to a request for comment',
];

/** Uniform numbers in [0, 1) from a seed. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const vocabulary = (() => {
  const next = random(1);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const words = new Set();
  while (words.size < 12000) {
    const syllables = Math.min(4, 1 + Math.floor(Math.log1p(words.size) / 3 + next()));
    words.add(Array.from({ length: syllables }, () => pick(SYLLABLES)).join('') + pick(ENDINGS));
  }
  return [...words];
})();

/** Sentences of `count` words in all, one word in a dozen sentences replaced by a stock phrase, as an array of words. */
export function prose(next, count) {
  const words = [];
  while (words.length < count) {
    const length = 8 + Math.floor(next() * 20);
    const sentence = Array.from({ length }, () => vocabulary[Math.floor(vocabulary.length * next() ** 4)]);
    if (next() < 0.25) sentence.push(...STOCK[Math.floor(next() * STOCK.length)].split(' '));
    sentence[0] = sentence[0][0].toUpperCase() + sentence[0].slice(1);
    sentence[sentence.length - 1] += '.';
    words.push(...sentence);
  }
  return words.slice(0, count);
}

/** Half of the edited words are replaced, a quarter dropped, before a quarter a word is put in. */
export function edited(next, words, share) {
  return words.flatMap((word) => {
    if (next() >= share) return [word];
    const other = vocabulary[Math.floor(vocabulary.length * next() ** 2)];
    const kind = next();
    return kind < 0.5 ? [other] : kind < 0.75 ? [] : [other, word];
  });
}

/** A text of paragraphs of about 45 words. */
export function paragraphs(words) {
  const parts = [];
  for (let at = 0; at < words.length; at += 45) parts.push(words.slice(at, at + 45).join(' '));
  return parts.join('\n\n');
}
