import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../clean.js';
import { normalise } from '../text/normalise/normalise.js';

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n', '\n\n', '\r\n', 'Advertisement', 'By Ann Example', '  ', '\0', '\ud800'),
    ),
  )
  .map((parts) => parts.join(''));

describe('clean', () => {
  test('the passages partition the normalised text, in order', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        const { normalised, passages } = clean({ content, type: 'text' });
        expect(passages.map(({ start, end }) => normalised.slice(start, end)).join('')).toBe(normalised);
        for (const { start, end } of passages) expect(end).toBeGreaterThan(start);
      }),
    );
  });
  test('normalising twice equals once', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        const { text } = normalise(content);
        expect(normalise(text).text).toBe(text);
      }),
    );
  });
  test('a passage knows the physical lines of the input, counted over blank lines and CRLF', () => {
    const { passages } = clean({ content: '\r\n\r\nThe first paragraph.\r\n\r\n\r\nThe second one.', type: 'text' });
    expect(passages.map(({ lines }) => lines)).toEqual([
      [3, 3],
      [6, 6],
    ]);
  });
  test('what the sender says is believed where the document says nothing of it', () => {
    const content =
      'The ferry sailed on Monday with forty-one passengers, a goat and the mayor of Orne on board.\n'.repeat(3);
    const claims = { title: ' The ferry\nsails ', publishedAt: '2026-03-04T10:00:00+02:00' };
    expect(clean({ content, type: 'text', claims })).toMatchObject({
      title: 'The ferry sails',
      publishedAt: '2026-03-04T10:00:00+02:00',
    });
    expect(clean({ content, type: 'text', claims: { title: ' ', publishedAt: 'soon' } })).toMatchObject({
      title: null,
      publishedAt: null,
    });
    const own = `Ferry to Orne sails again\nMarch 3, 2026\n\n${content}`;
    expect(clean({ content: own, type: 'text', claims })).toMatchObject({
      title: 'Ferry to Orne sails again',
      publishedAt: '2026-03-03',
    });
  });
  test('a date in the first line is no title, though the sender states that of the article', () => {
    const prose = 'The ferry sailed on Monday with forty-one passengers and a goat on board, its captain said.';
    const content = `Tuesday, March 3, 2026\n\nFerry to Orne sails again\n\n${`${prose} ${prose}\n\n`.repeat(3)}`;
    const { passages } = clean({ content, type: 'text', claims: { title: 'Ferry to Orne sails again' } });
    expect(passages.slice(0, 2).map(({ label }) => label)).toEqual(['navigation', 'title']);
  });
  test('Markdown is read as the page it stands for', () => {
    const sentence =
      'The **ferry** sailed on [Monday](https://orne.example/) with forty-one passengers and the mayor of Orne on board.';
    const { title, publishedAt, text } = clean({
      content: `---\ntitle: "Ferry & goat"\ndate: 2026-03-04\n---\n# Ferry & goat\n\n${sentence}\n\n## The goat\n\n> It was seasick, the captain said, before the ship had left the harbour.\n\n- It has recovered.\n- It will walk home.\n`,
      type: 'markdown',
    });
    expect({ title, publishedAt }).toEqual({ title: 'Ferry & goat', publishedAt: '2026-03-04' });
    expect(text.split('\n\n')).toEqual([
      'The ferry sailed on Monday with forty-one passengers and the mayor of Orne on board.',
      'The goat',
      'It was seasick, the captain said, before the ship had left the harbour.',
      'It has recovered.',
      'It will walk home.',
    ]);
  });
  test('tags left in text go; of a page, those that are written to be read stay', () => {
    const sentence = (tag: string) =>
      `Whoever wrote a page in those days put ${tag} between two lines and hoped that it would look the same elsewhere.`;
    const text = (type: 'text' | 'html', content: string) => clean({ content, type }).text;
    expect(text('html', `<h1>Of tags</h1><p>${sentence('&lt;br&gt;')}</p>`)).toBe(sentence('<br>'));
    expect(text('text', sentence('&lt;b&gt;a break&lt;/b&gt;'))).toBe(sentence('a break'));
    const title = '<title>Thirty years of &lt;br&gt; tags</title><h1>Thirty years of &lt;br&gt; tags</h1>';
    expect(clean({ content: `${title}<p>${sentence('one')}</p>`, type: 'html' }).title).toBe(
      'Thirty years of <br> tags',
    );
  });
  test('an empty document is rejected, not a fault', () => {
    expect(clean({ content: '', type: 'text' }).rejected?.code).toBe('E_EMPTY');
  });
});
