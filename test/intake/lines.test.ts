import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../../intake/lines.js';

async function lines(
  chunks: (string | Buffer)[],
  limit = 1000,
): Promise<{ number: number; text: string; tooLong: boolean }[]> {
  const found = [];
  for await (const { number, bytes, tooLong } of splitLines(Readable.from(chunks.map((c) => Buffer.from(c))), limit)) {
    found.push({ number, text: bytes.toString(), tooLong });
  }
  return found;
}

test('blank lines are counted, carriage returns dropped, the last line needs no break', async () => {
  expect(await lines(['a\r\n\n  \nb'])).toEqual([
    { number: 1, text: 'a', tooLong: false },
    { number: 4, text: 'b', tooLong: false },
  ]);
});

test('a line past the limit is cut and said so, its neighbours are whole', async () => {
  expect(await lines(['ab\n', 'x'.repeat(50), 'y'.repeat(50), '\ncd\n'], 10)).toEqual([
    { number: 1, text: 'ab', tooLong: false },
    { number: 2, text: 'x'.repeat(10), tooLong: true },
    { number: 3, text: 'cd', tooLong: false },
  ]);
});

test('how the stream is cut into chunks changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r', ' ') }),
      fc.array(fc.nat(20)),
      async (text, cuts) => {
        const bytes = Buffer.from(text);
        const chunks: Buffer[] = [];
        let from = 0;
        for (const cut of cuts) {
          chunks.push(bytes.subarray(from, from + cut));
          from += cut;
        }
        chunks.push(bytes.subarray(from));
        expect(await lines(chunks)).toEqual(await lines([bytes]));
      },
    ),
  );
});
