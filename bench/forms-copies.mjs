// Edited copies of a text, of kinds that desks and machines make. `share` is how much of it is changed.

const FUNCTION_WORDS = new Set(
  'the a an of in on at to for from by with and or but that which who as is are was were be been has have had will would it its this these not der die das den dem ein eine und oder in auf zu von mit für ist sind war wurde nicht le la les un une des du et ou à en dans sur pour par est sont el los las una y o en por con es son fue'.split(
    ' ',
  ),
);
const isWord = (token) => /[\p{L}\p{N}]/u.test(token);
const tokens = (text) => text.split(/(\s+)/u);
const letters = 'aeioutnrsl';

/** Every `share`-th word becomes one of `others`. */
export function wordsReplaced(text, next, others, share) {
  return tokens(text)
    .map((token) =>
      isWord(token) && next() < share ? token.replace(/[\p{L}\p{M}\p{N}]+/u, pick(next, others)) : token,
    )
    .join('');
}

export const COPIES = {
  'words 10 %': (text, next, { others }) => wordsReplaced(text, next, others, 0.1),
  'words 20 %': (text, next, { others }) => wordsReplaced(text, next, others, 0.2),
  'figures updated': (text, next) =>
    text.replace(/(?<![\p{L}\p{N}.,])\d+(?![\p{L}\p{N}.,]*\d)/gu, (figure) =>
      next() < 0.5 && !/^(19|20)\d\d$/.test(figure) ? String(Number(figure) + 1 + Math.floor(next() * 9)) : figure,
    ),
  'cut to half, 5 % edited': (text, next, { others }) =>
    wordsReplaced(cut(text, 0.45 + 0.1 * next()), next, others, 0.05),
  'cut to half, 10 % edited': (text, next, { others }) => wordsReplaced(cut(text, 0.5), next, others, 0.1),
  'cut to two fifths, 20 % edited': (text, next, { others }) => wordsReplaced(cut(text, 0.4), next, others, 0.2),
  'cut to 70 %': (text) => cut(text, 0.7),
  'cut to 60 %, with an end of its own': (text, _next, { other }) => `${cut(text, 0.6)}\n\n${sentences(other).at(-1)}`,
  'a third added': (text, _next, { other }) => `${text}\n\n${cut(other, (0.35 * text.length) / other.length)}`,
  'sentences in another order': (text, next) => shuffled(sentences(text), next).join(' '),
  'OCR, 5 % of characters': (text, next) =>
    text.replace(/\p{Ll}/gu, (letter) => (next() < 0.05 ? letters[Math.floor(next() * letters.length)] : letter)),
  'desk rewrite, 15 %': (text, next, { others }) => {
    const parts = sentences(text).map((sentence) => wordsReplaced(sentence, next, others, 0.1));
    for (let i = 1; i < parts.length; i++) {
      if (next() < 0.15) [parts[i - 1], parts[i]] = [parts[i], parts[i - 1]];
      else if (next() < 0.08) parts[i] = parts[i].split(', ').reverse().join(', ');
    }
    return parts.join(' ');
  },
  'another lead': (text, _next, { other }) => {
    const own = sentences(text);
    return [sentences(other)[0], ...own.slice(1)].join(' ');
  },
  'function words, half': (text, next) =>
    tokens(text)
      .map((token) =>
        FUNCTION_WORDS.has(token.toLowerCase()) && next() < 0.5 ? pick(next, [...FUNCTION_WORDS]) : token,
      )
      .join(''),
  'day as yesterday': (text, next, { others }) =>
    wordsReplaced(
      text.replace(/\b(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, 'yesterday'),
      next,
      others,
      0.05,
    ),
  'merged with another': (text, next, { other }) => (next() < 0.5 ? `${text}\n\n${other}` : `${other}\n\n${text}`),
};

function pick(next, list) {
  return list[Math.floor(next() * list.length)];
}

export function sentences(text) {
  return (
    text
      .match(/(?:[^.!?。！？\n]|[.](?=\d))+[.!?。！？”"’]*\s*/gu)
      ?.map((sentence) => sentence.trim())
      .filter(Boolean) ?? [text]
  );
}

/** The first sentences, up to this part of the text. */
export function cut(text, part) {
  const kept = [];
  let length = 0;
  for (const sentence of sentences(text)) {
    if (kept.length > 0 && length + sentence.length > part * text.length) break;
    kept.push(sentence);
    length += sentence.length + 1;
  }
  return kept.join(' ');
}

function shuffled(list, next) {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
}
