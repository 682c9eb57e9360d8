import { describe, expect, test } from 'vitest';
import { normalise } from '../../text/normalise/normalise.js';

const paragraph = `   The ferry company said on Monday that the new slip at Orne is
to open before the herring season, and that the old one would be
kept for the smaller boats, as the harbour master had asked.`;
const other = `   Not all of its passengers had waited so long. "If it rained we
went by the bridge," said Ada Quill, who has sold fish on the quay
since the year of the flood and means to go on.`;
const joined = (text: string): string[] => normalise(text).text.split('\n\n');

describe('hard-wrapped text', () => {
  test('is joined whether its paragraphs are set in or not', () => {
    for (const text of [`${paragraph}\n\n${other}`, `${paragraph}\n\n${other}`.replace(/^ +/gm, '')]) {
      const lines = joined(text);
      expect(lines).toHaveLength(2);
      expect(lines[1]).toBe(other.trim().replaceAll('\n', ' '));
    }
  });
  test('a paragraph of two lines goes by the width of the others', () => {
    const short = '   The first boat will leave at six with the county engineer and\nhis dog aboard.';
    expect(joined(`${paragraph}\n\n${other}\n\n${short}`)[2]).toBe(short.trim().replace('\n', ' '));
    // Alone it proves nothing.
    expect(joined(short)[0]).toContain('\n');
  });
  test('a letter is joined, and who signs it stands below', () => {
    const long = `${paragraph} ${other}`.replace(/\s+/g, ' ').trim();
    const short = 'Councillor Reed says that the slip "will pay for itself within six years". So would the herring.';
    const wrapped = (text: string): string => text.replace(/(.{1,64})(?: |$)/g, '$1\n').trim();
    const signed = (text: string): string => `${text}\nAda Quill\nFish Quay, Orne`;
    const letters = [long, short, `${other} ${long}`.replace(/\s+/g, ' ').trim()];
    expect(joined(letters.map((text) => signed(wrapped(text))).join('\n\n'))).toEqual(letters.map(signed));
  });
  test('a headline of two lines is one', () => {
    const heads = ['  NEW SLIP FOR ORNE\n  OPENS BEFORE THE HERRING', 'New slip for Orne opens\nbefore the herring'];
    for (const head of heads)
      expect(joined(`${head}\n\n${paragraph}\n\n${other}`)[0]).toBe(head.trim().replace(/\n */, ' '));
  });
  test('rules, columns, lists and names one below the other stay lines', () => {
    const apart = [
      'THE ORNE LANTERN                        Monday, March 3, 1997 1a\n---------------------------------------------------------------',
      'Orne           12  4  3  5   Upper Orne Wanderers United and Son\nSaltwick        9  2  1  6',
      '- The slip at Orne opens in May, when the weather is as it should\n- The one at Saltwick is shut',
      'Ada Quill, fishmonger\nJonas Reed, harbour master',
    ];
    for (const lines of apart) expect(joined(`${paragraph}\n\n${other}\n\n${lines}`)[2]).toContain('\n');
  });
});
