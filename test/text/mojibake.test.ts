import { TextDecoder } from '@exodus/bytes/encoding.js';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../text/normalise/normalise.js';

const mended = (text: string): string => normalise(text).text;

describe('a no-break space that was read in a legacy code page', () => {
  test('is one again, or leaves nothing behind when it has become an ordinary space', () => {
    for (const space of ['\u00a0', ' ']) {
      expect(mended(`It cost 12Â${space}marks.Â${space}The ferry sailed.Â`)).toBe(
        'It cost 12 marks. The ferry sailed.',
      );
    }
    expect(mended('The ferry Â sailed at six, Â they say.')).toBe('The ferry sailed at six, they say.');
    expect(mended('It cost 12 marks.Â  The ferry sailed.')).toBe('It cost 12 marks. The ferry sailed.');
  });
  test('is told from the letter', () => {
    for (const honest of ['The Romanian letter Â is older than the town.', 'ROMÂNIA Â', 'CHÂTEAU DE RÂ', 'Âge et état'])
      expect(mended(honest)).toBe(honest);
  });
  test('ends words in French, where others are garbled too', () => {
    expect(mended('Le bac est restÃ© Ã  quai, voilÃ  tout. On lâ€™a dit dÃ©jÃ .')).toBe(
      'Le bac est resté à quai, voilà tout. On l’a dit déjà.',
    );
    for (const honest of ['O café da manhã: MANHÃ DE SOL', 'A MANHÃ']) expect(mended(honest)).toBe(honest);
  });
});

describe('UTF-8 that was read as windows-1252', () => {
  const garbled = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text));
  test('is read back, capitals and typographic marks too', () => {
    for (const text of [
      'LA SUITE APRÈS LA PUBLICITÉ',
      'Évasion › Week-end : à vingt kilomètres à l’heure',
      'ÜBUNG FÜR ÖLSPERRE – „Ça va“, sagt Étienne Çelik',
    ])
      expect(mended(garbled(text))).toBe(text);
  });
});

describe('windows-1252 that was read as Latin-1', () => {
  test('gets its quotation marks and dashes back', () => {
    expect(mended('\u0093Quiet\u0085\u0094 \u0096 it\u0092s 3 \u0080')).toBe('“Quiet…” – it’s 3 €');
  });
  test('and a next-line by itself divides lines', () => {
    expect(mended('The ferry sailed.\u0085The bridge did not.')).toBe('The ferry sailed.\nThe bridge did not.');
  });
});

describe('UTF-8 that was read in a page of Central Europe', () => {
  for (const [page, text] of [
    [
      'windows-1250',
      'Rada miejska przyjęła projekt mostu, o który mieszkańcy prosili od dwóch dziesięcioleci, źle sypiając.',
    ],
    ['iso-8859-2', 'A városi tanács elfogadta az új híd tervét, amelyet a lakók kérnek.'],
  ] as const)
    test(`is read back from ${page}`, () => {
      expect(mended(new TextDecoder(page).decode(Buffer.from(text)))).toBe(text);
    });
  test('and honest letters of these languages stay', () => {
    for (const honest of ['Łódź przyjęła „Żółć” – i ćmę', 'Ţara Românească şi Ăşezarea', 'Ďábel, ťuhýk, ňadra'])
      expect(mended(honest)).toBe(honest);
  });
});

describe('bytes of a Macintosh that were read as windows-1252', () => {
  test('are read again', () => {
    expect(mended('El comit‡ prevŽn discutir‡n el c—digo; la c‡mara pidi— d’as.')).toBe(
      'El comitá prevén discutirán el código; la cámara pidió días.',
    );
  });
  test('an honest mark between letters is none', () => {
    for (const honest of ['It rose‡ again, as Žižek—or others—said.', 'l’été à Évian‡ et‡ là'])
      expect(mended(honest)).toBe(honest);
  });
});

test('ligatures that printers draw are letters', () => {
  expect(mended('Oﬃcials conﬁrm ﬂoods')).toBe('Officials confirm floods');
});
