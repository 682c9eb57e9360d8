import { describe, expect, test } from 'vitest';
import { decode } from '../../formats/decode.js';

const page = (bytes: string, meta = ''): Buffer => Buffer.from(`<html><head>${meta}</head><p>${bytes}</p>`, 'latin1');
const paragraph = (text: string): string => /<p>(.*)<\/p>/s.exec(text)![1]!;

describe('the label of a page is read as browsers read it', () => {
  for (const [label, bytes, text] of [
    ['iso-8859-1', '\x93Quiet\x85\x94 \x96 it\x92s 3 \x80', '“Quiet…” – it’s 3 €'],
    ['windows-1252', 'caf\xe9 \x8cuvre', 'café Œuvre'],
    ['windows-1251', '\xcf\xe0\xf0\xee\xec \x93\xe2\xee\xeb\xed\xe0\x94', 'Паром “волна”'],
    ['shift_jis', '\x93n\x82\xb5\x91D', '渡し船'],
    ['euc-kr', '\xb3\xaa\xb7\xed\xb9\xe8', '나룻배'],
    ['gb2312', '\xb6\xc9\xb4\xac', '渡船'],
    ['iso-8859-9', 'Bo\xf0az vapuru \xfe\xf6yle', 'Boğaz vapuru şöyle'],
  ] as const)
    test(label, () => {
      expect(paragraph(decode(page(bytes), label).text)).toBe(text);
      expect(paragraph(decode(page(bytes, `<meta charset="${label}">`)).text)).toBe(text);
    });
});

test('UTF-8 is believed before another label, and a wrong label of it is told', () => {
  const bytes = Buffer.from('<p>“Der Fährmann” – heißt es</p>');
  expect(decode(bytes, 'iso-8859-1')).toEqual({ text: bytes.toString(), repairs: ['R_CHARSET'] });
});

test('without a label, quotation marks of windows-1252 are none of them lost', () => {
  const text =
    'The ferryman said \x93I have never seen the river so low\x94 and it\x92s hardly the season \x96 not yet. ';
  const { text: read, repairs } = decode(Buffer.from(text.repeat(5), 'latin1'));
  expect(read.match(/[“”’–]/g)).toHaveLength(20);
  expect(repairs).toEqual(['R_CHARSET']);
});

test('bytes that are no text are told so', () => {
  expect(decode(Buffer.from('%PDF-1.7 and so on'))).toEqual({ text: '', repairs: [], rejected: 'E_BINARY' });
});

describe('what the bytes themselves show is believed before labels', () => {
  const RUSSIAN = 'Городской совет утвердил проект моста.\nСтроительство начнётся весной.\n';
  const CHINESE = '市议会星期二通过了新桥的建设方案。\n居民为此请求了将近二十年。\n';
  for (const text of [RUSSIAN, CHINESE]) {
    test(`UTF-16 without a mark, either way round: ${text.slice(0, 6)}`, () => {
      const little = Buffer.from(text, 'utf16le');
      expect(decode(little)).toEqual({ text, repairs: ['R_CHARSET'] });
      expect(decode(Buffer.from(little).swap16())).toEqual({ text, repairs: ['R_CHARSET'] });
    });
  }
  test('ISO-2022-JP by its escapes', () => {
    const bytes = Buffer.from('\x1b$B6\x36\x1b(B and \x1b$BEO$7A%\x1b(B', 'latin1');
    expect(decode(bytes).text).toBe('橋 and 渡し船');
  });
  test('escape codes of a terminal are no ISO-2022-JP', () => {
    expect(decode(Buffer.from('\x1b[31mred\x1b[0m')).text).toContain('red');
  });
  test('"utf-16" on bytes that read as ASCII is UTF-8', () => {
    for (const label of ['utf-16', 'unicode', 'utf-16be'])
      expect(decode(page('Ferry', `<meta charset="${label}">`)).text).toContain('<p>Ferry</p>');
  });
  test('a program is binary, though it holds zeros', () => {
    const program = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at % 3 === 0 ? 0 : (at * 37) % 256)));
    expect(decode(program).rejected).toBe('E_BINARY');
  });
});

describe('a label that fits is believed before any guess', () => {
  const polish = '<p>przyj\xea\xb3a we wtorek</p>';
  test('also far below the first kilobyte, but not in a comment or a script', () => {
    const filler = `<!-- <meta charset=koi8-r> --><script>var a = '<meta charset=shift_jis>';</script>${' '.repeat(3000)}`;
    const bytes = Buffer.from(`<head>${filler}<meta charset="windows-1250"></head>${polish}`, 'latin1');
    expect(paragraph(decode(bytes).text)).toBe('przyjęła we wtorek');
  });
  test('when the header names another that does not fit', () => {
    const bytes = Buffer.from(`<head><meta charset="windows-1250"></head>${polish}`, 'latin1');
    expect(paragraph(decode(bytes, 'utf-8').text)).toBe('przyjęła we wtorek');
  });
  test('UTF-8 with a broken byte and few accents', () => {
    const bytes = Buffer.concat([Buffer.from('<p>Zoë Łucka, '), Buffer.from([0xe9]), Buffer.from('</p>')]);
    expect(paragraph(decode(bytes, 'utf-8').text)).toBe('Zoë Łucka, \ufffd');
  });
  test('but a code page that is called UTF-8 is none', () => {
    expect(paragraph(decode(page('caf\xe9 \x96 th\xe9'), 'utf-8').text)).toBe('café – thé');
  });
  test('hostile markup is read once', () => {
    for (const open of ['<!--', '<script>', '<meta ', '<title>'])
      expect(decode(Buffer.from(open.repeat(16_000))).text).toHaveLength(open.length * 16_000);
  });
});
