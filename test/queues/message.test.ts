import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { intakeSchema, MESSAGE_CONTENT_BYTES, readMessage } from '../../queues/message.js';

test('the published schema is the one that messages are held against', () => {
  const published = readFileSync(join(import.meta.dirname, '../../queues/intake.schema.json'), 'utf8');
  expect(published, 'run: npm run schema').toBe(`${JSON.stringify(intakeSchema(), null, 2)}\n`);
});

test('what is left out has its default', () => {
  expect(readMessage({ v: 1, type: 'url', url: 'https://a.example/' })).toEqual({
    message: {
      v: 1,
      type: 'url',
      url: 'https://a.example/',
      mode: 'ingest',
      source: null,
      tags: [],
      priority: 5,
      key: null,
      meta: {},
    },
  });
});

describe('a message that does not fit says where', () => {
  const url = { v: 1, type: 'url', url: 'https://a.example/' };
  test.each([
    ['no version', { ...url, v: undefined }, /^v:/],
    ['another version', { ...url, v: 2 }, /^v:/],
    ['an unknown type', { ...url, type: 'page' }, /^type:/],
    ['no URL', { v: 1, type: 'url' }, /^url:/],
    ['a mode of its own', { ...url, mode: 'replace' }, /^mode:/],
    ['a priority out of range', { ...url, priority: 0 }, /^priority:/],
    ['a field nobody knows', { ...url, urls: [] }, /urls/],
    ['a document of nothing', { v: 1, type: 'document' }, /either text or html/],
    ['a document of both', { v: 1, type: 'document', text: 'a', html: 'b' }, /either text or html/],
    ['too long a document', { v: 1, type: 'document', text: 'é'.repeat(MESSAGE_CONTENT_BYTES / 2 + 1) }, /256 KiB/],
    ['a string', 'https://a.example/', /^message:/],
    ['nothing', null, /^message:/],
  ])('%s', (_, message, problem) => {
    const read = readMessage(message);
    expect(read).toMatchObject({ code: 'E_SHAPE' });
    expect('problem' in read && read.problem).toMatch(problem);
  });
});
