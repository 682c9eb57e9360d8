import { TextDecoder } from '@exodus/bytes/encoding.js';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../text/normalise.js';

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
