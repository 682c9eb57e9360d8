import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readCsv } from '../../intake/csv.js';

async function rowsOf(content: string | Buffer, limit = 1_000_000, piece = 7) {
  const bytes = Buffer.from(content as string);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const rows = [];
  for await (const { line, fields } of readCsv(pieces(), limit)) rows.push([line, fields]);
  return rows;
}

test.each([[','], [';'], ['\t'], ['|']])('separator %j, names, quotes, and the line where a row begins', async (s) => {
  const text = `\ufeffTitle${s}Date Published${s}contentHtml\r\n"Two\nlines, ""said"" she"${s}2026-01-02${s}<p>x</p>\r\n\r\nLast${s}${s}y`;
  expect(await rowsOf(text)).toEqual([
    [2, { title: 'Two\nlines, "said" she', date_published: '2026-01-02', contentHtml: '<p>x</p>' }],
    [5, { title: 'Last', contentHtml: 'y' }],
  ]);
});

test('without names the first address of the first row tells the column', async () => {
  expect(await rowsOf('1,https://a.example/1,x\n2,https://a.example/2,y\n')).toEqual([
    [1, { 'column 1': '1', url: 'https://a.example/1', 'column 3': 'x' }],
    [2, { 'column 1': '2', url: 'https://a.example/2', 'column 3': 'y' }],
  ]);
});

test('what is no UTF-8 is read as Western; UTF-16 by its mark', async () => {
  expect(await rowsOf(Buffer.from('title\ncafé\n', 'latin1'))).toEqual([[2, { title: 'café' }]]);
  expect(await rowsOf(Buffer.from('\ufefftitle\ncafé\n', 'utf16le'))).toEqual([[2, { title: 'café' }]]);
});

test('the encoding is told as for any other document', async () => {
  const russian = Array.from({ length: 20 }, (_, at) => `Мост номер ${at} через реку починили весной`);
  const cyrillic = new Map(Array.from({ length: 64 }, (_, at) => [String.fromCharCode(0x410 + at), 0xc0 + at]));
  const bytes = Buffer.from(
    [...`title\n${russian.join('\n')}\n`].map((char) => cyrillic.get(char) ?? char.charCodeAt(0)),
  );
  expect((await rowsOf(bytes)).map(([, fields]) => (fields as { title: string }).title)).toEqual(russian);
  expect(await rowsOf(Buffer.from('\ufefftitle\ncafé\n', 'utf16le').swap16())).toEqual([[2, { title: 'café' }]]);
});

test('the separator is told from what stands outside quotation marks, or named above the rows', async () => {
  expect(await rowsOf('"url, or id, if any";text\nhttps://a.example/1;One, two, three\n')).toEqual([
    [2, { url: 'https://a.example/1', text: 'One, two, three' }],
  ]);
  expect(await rowsOf('sep=;\r\ntitle;text\r\nA, b;c\r\n')).toEqual([[3, { title: 'A, b', text: 'c' }]]);
});

test('a quote that never ends, and a row that is too long, are errors with a code; rows before are read', async () => {
  await expect(rowsOf('title\nok\n"never ends\n')).rejects.toMatchObject({ code: 'CSV_QUOTE_NOT_CLOSED' });
  await expect(rowsOf(`title\n${'x'.repeat(5_000)}\n`, 1_000)).rejects.toMatchObject({ code: 'CSV_MAX_RECORD_SIZE' });
  expect(await rowsOf(gzipSync('title\nx')).catch(({ code }) => code)).toBeDefined();
});
