import { describe, expect, test } from 'vitest';
import { clean } from '../../clean.js';
import { flagsInHeaders } from '../../text/html/metadata/flags.js';
import { effortMs } from '../effort.js';

describe('flags in headers', () => {
  test.each([
    ['noindex', ['noindex']],
    ['none', ['noindex']],
    ['index, follow', []],
    ['noai, noimageai', ['ai-reserved']],
    ['noindex, noarchive, noai', ['noindex', 'ai-reserved']],
    ['googlebot: noindex', ['noindex']],
    ['otherbot: noindex, nofollow', []],
    ['otherbot: noindex, googlebot: nofollow', []],
    ['GPTBot: noindex', ['ai-reserved']],
    ['unavailable_after: 25 Jun 2027 15:00:00 PST', []],
    ['max-snippet: 20, noindex', ['noindex']],
    ['NoIndex', ['noindex']],
    ['noindexing', []],
  ])('X-Robots-Tag: %s', (value, flags) => {
    expect(flagsInHeaders({ 'x-robots-tag': value })).toEqual(flags);
  });

  test.each([
    ['1', ['ai-reserved']],
    ['1, 1', ['ai-reserved']],
    ['0', []],
    ['', []],
    ['10', []],
  ])('TDM-Reservation: %s', (value, flags) => {
    expect(flagsInHeaders({ 'tdm-reservation': value })).toEqual(flags);
  });

  test('half a million directives are read at once', () => {
    const header = 'a: b,'.repeat(200_000);
    expect(effortMs(() => flagsInHeaders({ 'x-robots-tag': header }))).toBeLessThan(1_000);
  });
});

test('flags of the page and of its headers are one list', () => {
  const content =
    '<head><meta name="robots" content="noai"></head><h1>A bridge opens</h1><p>The council opened the bridge on Monday, after two years of work that cost a million.</p>';
  const headers = { 'x-robots-tag': 'noindex, noai' };
  expect(clean({ content, type: 'html', headers }).flags).toEqual(['noindex', 'ai-reserved']);
  expect(clean({ content: 'A bridge opens.', type: 'text', headers }).flags).toEqual(['noindex', 'ai-reserved']);
});
