import { describe, expect, test } from 'vitest';
import { decode } from '../../text/decode.js';

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
