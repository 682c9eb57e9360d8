import { describe, expect, test } from 'vitest';
import { clean } from '../../clean.js';

const PARAGRAPHS = [
  'The council of Harrow Fen voted on Tuesday to reopen the ferry that has crossed the river since 1871, after a year of repairs.',
  'Repairs to the landing stage cost £410,000, a third more than planned, and were paid for by a levy on moorings.',
  '“We have a boat again, and the boat has a bell,” said the ferryman, Alfred Moss, who rang it twice.',
  'Crossings begin at seven in the morning and end at dusk, and the fare stays at eighty pence for people and dogs.',
  'The bridge upstream will close in May for work on its piers, which engineers expect to last until the autumn.',
];

/** The text of an article of these paragraphs with something put behind the third, and something behind the last. */
function textOf(inside: string, below = ''): string {
  const p = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const body = [...p.slice(0, 3), inside, ...p.slice(3), below].join('\n');
  const html = `<html lang="en"><head><title>Ferry to reopen at Harrow Fen | Fen Post</title></head><body>
<nav><a href="/n">News</a> <a href="/s">Sport</a></nav>
<main><article><h1>Ferry to reopen at Harrow Fen</h1><div class="story-body">${body}</div></article></main></body></html>`;
  return clean({ content: html, type: 'html' }).text;
}

const REPORTING = PARAGRAPHS.join('\n\n');

describe('edges of an article on a page', () => {
  test('an aside between paragraphs is left out, the paragraph behind it kept', () => {
    expect(
      textOf('<aside><h3>Ferries in the county</h3><p>Some nine ferries cross its rivers, five by rope.</p></aside>'),
    ).toBe(REPORTING);
  });

  test('what its name and its words both call a prompt is left out', () => {
    const prompt = 'The Fen Post newsletter brings you the news of the river each Friday. Sign up here.';
    expect(textOf(`<div class="promo-box__x"><p>${prompt}</p></div>`)).toBe(REPORTING);
  });

  test('behind ### stands who sent the text, not the text', () => {
    const about =
      '<p><b>About Harrow Fen Ferries</b></p><p>Founded in 1871, the company runs two boats and sells tea.</p>';
    expect(textOf('', `<p>###</p>${about}`)).toBe(REPORTING);
  });

  test('### between two halves divides them', () => {
    expect(textOf('<p>###</p>')).toContain(PARAGRAPHS[4]);
  });

  test('a table of data is kept with all its cells', () => {
    const rows = [
      ['Boat', 'Seats', 'Built'],
      ['Mary', '12', '1954'],
      ['Old Ned', '20', '1931'],
      ['Swift', '8', '2001'],
    ];
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const text = textOf(
      `<p>The boats are these, with their seats and the years in which they were built:</p><table>${cells}</table>`,
    );
    for (const cell of rows.flat()) expect(text).toContain(cell);
  });

  test('a last paragraph of three words behind a box is kept', () => {
    const box = '<div class="related-story"><h3>Related Story</h3><a href="/r">Rope ferry to be listed</a></div>';
    expect(textOf('', `${box}<p>He did not.</p>`)).toBe(`${REPORTING}\n\nHe did not.`);
  });

  test('who helped is told by an outlet’s name in front, too', () => {
    expect(textOf('', '<p>The Fen Post’s Ann Sample and Bob Test contributed to this report.</p>')).toBe(REPORTING);
  });

  test('a note on a correction is left out', () => {
    const note = 'This story has been corrected to show that the ferry opened in 1871, not 1817.';
    expect(textOf('', `<p>${note}</p>`)).toBe(REPORTING);
  });
});

describe('what sites do with the paragraphs of an article', () => {
  const page = (body: string): string =>
    clean({
      content: `<html lang="en"><head><title>Ferry to reopen at Harrow Fen | Fen Post</title></head><body><h1>Ferry to reopen at Harrow Fen</h1>${body}</body></html>`,
      type: 'html',
    }).text;
  const each = (open: string, close: string): string => PARAGRAPHS.map((text) => `${open}${text}${close}`).join('\n');

  test('in a shadow root that comes with the page they are shown; in another template they are not', () => {
    const inside = `<fen-article><template shadowrootmode="open"><div>${each('<p>', '</p>')}</div></template></fen-article>`;
    expect(page(inside)).toBe(REPORTING);
    expect(page(inside.replace(' shadowrootmode="open"', ''))).toBe('');
  });

  for (const name of ['subscriber-only', 'paywall', 'piano-inline meteredContent'])
    test(`named "${name}" one by one, they are the article; a prompt of that name is not`, () => {
      const prompt = `<div class="${name}-box paywall"><p>Subscribe to go on reading the Fen Post. Already a subscriber? Log in.</p></div>`;
      expect(page(`<div class="story">${each(`<div class="${name}"><p>`, '</p></div>')}${prompt}</div>`)).toBe(
        REPORTING,
      );
    });

  test('a poll between them is left out', () => {
    const answers = ['Yes, every day', 'No, I like the bridge'].map(
      (text) => `<label><input type="radio">${text}</label>`,
    );
    expect(textOf(`<div class="x1"><div>Would you take the ferry to work?</div>${answers.join('')}</div>`)).toBe(
      REPORTING,
    );
    const quiz =
      '<div class="quiz"><p>When was the ferry built?</p><ul><li>In 1871</li><li>In 1902</li></ul><button>Answer</button></div>';
    expect(textOf(quiz)).toBe(REPORTING);
  });

  test('in the captions of titled slides they are the article; in other captions they are not', () => {
    const slide = (text: string, at: number): string =>
      `<figure><img src="${at}.jpg"><figcaption><h3>Crossing number ${at + 1}</h3><div class="slide-caption"><p>${text}</p></div></figcaption></figure>`;
    const opening =
      '<p>The river has more crossings than the county has bridges, and we have been over each of them since May.</p>';
    const text = page(`<div class="story">${opening}${PARAGRAPHS.map(slide).join('')}</div>`);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    expect(
      textOf(
        '<figure><img src="a.jpg"><figcaption><p>The ferry in 1902, on the day of the regatta.</p></figcaption></figure>',
      ),
    ).toBe(REPORTING);
  });

  test('a note on the author in a box of its own, below them, is left out', () => {
    const note =
      '<div class="field field-author-bio"><p>Henrik Foss has covered ferries for 20 years. He cannot swim.</p></div>';
    expect(textOf('', note)).toBe(REPORTING);
  });
});
