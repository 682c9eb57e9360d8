import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../clean.js';

/** Words of no language. */
const syllable = fc.constantFrom('ka', 'lo', 'mi', 'tus', 'ne', 'ran', 'shi', 'vo', 'pel', 'gu', 'dor', 'ibe', 'za');
const word = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((syllables) => syllables.join(''));
const sentence = fc.tuple(fc.array(word, { minLength: 9, maxLength: 16 }), fc.boolean()).map(([words, comma]) => {
  const text = words.map((one, at) => (comma && at === 4 ? `${one},` : one)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
});
/** At least 27 words. */
const paragraph = fc.array(sentence, { minLength: 3, maxLength: 5 }).map((sentences) => sentences.join(' '));
const furniture = fc.constantFrom(
  'Advertisement',
  '[ad_3]',
  '#kalo #mitus',
  'Home > News > Kalo',
  'Read also: Nelo vopel ranshi',
  'Share on Facebook',
);
// Not shrunk: paragraphs of one word would be copies of each other.
const rows = fc.noShrink(
  fc.array(fc.record({ paragraph, above: fc.option(furniture, { freq: 3 }) }), {
    minLength: 3,
    maxLength: 12,
  }),
);

test('long paragraphs of a language that we do not know are never lost', () => {
  fc.assert(
    fc.property(word, rows, furniture, fc.constantFrom('\n', '\n\n'), (name, body, last, separator) => {
      const lines = [
        `${name.toUpperCase()} ${name} kalo vopel dorne`,
        // A single paragraph between two lines of furniture at the very end may be theirs.
        ...body.flatMap(({ above, paragraph: text }, at) => (above && at < body.length - 1 ? [above, text] : [text])),
        last,
        '© 2024 Kalo Mitus',
      ];
      const { text } = clean({ content: lines.join(separator), type: 'text' });
      for (const { paragraph: wanted } of body) expect(text).toContain(wanted);
    }),
    { numRuns: 300, seed: 4 },
  );
});
