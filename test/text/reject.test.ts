import { describe, expect, test } from 'vitest';
import { clean } from '../../clean.js';

const rejected = (content: string): string | undefined => clean({ content, type: 'text' }).rejected?.code;

describe('rejects, with a code,', () => {
  test.each([
    ['a text of nothing', ' \n\n ', 'E_EMPTY'],
    [
      'a front page',
      [
        'Ferries stay in port as storm comes near',
        'Council closes the old bridge for a year',
        'Swan holds up express at Elm junction',
        'Why the bakers of Karsa went on strike',
        'Dog elected to harbour board by mistake',
        'Lighthouse sold to a man without a boat',
        'Ten walks for a weekend without rain',
        'Reservoir runs dry for the second summer',
        'Town clock to be wound by hand again',
        'School buses of Nye go electric in May',
        'Night market moves under the motorway',
        'Oldest oak of the county falls in the night',
      ].join('\n'),
      'E_INDEX_PAGE',
    ],
    [
      'a consent wall',
      'We value your privacy\nWe and our 842 partners store and access information on a device.\nAccept all\nReject all\nManage preferences',
      'E_CONSENT_WALL',
    ],
    [
      'a challenge',
      'Just a moment...\nVerifying you are human. This may take a few seconds.\nRay ID: 7a1b2c3d4e5f',
      'E_CHALLENGE',
    ],
    ['an error page', '404 Not Found\nThe page you requested could not be found.\nBack to homepage', 'E_ERROR_PAGE'],
    ['a menu', 'Home\nNews\nSport\nWeather\nContact', 'E_NO_PROSE'],
  ])('%s', (_, content, code) => {
    expect(rejected(content)).toBe(code);
    expect(clean({ content, type: 'text' }).text).toBe('');
  });
});

describe('takes', () => {
  test('news in brief, of thirty words', () => {
    const brief =
      'A swan held up the Elm express for forty minutes on Monday. It left the track when the guard sang to it, and nobody on board asked for the fare back.';
    expect(rejected(`Swan holds up express\n\n${brief}`)).toBeUndefined();
    expect(clean({ content: `Swan holds up express\n\n${brief}`, type: 'text' }).text).toBe(brief);
  });
  test('a market table', () => {
    const rows = ['Wheat 201.50 (207.00)', 'Barley 178.00 (178.50)', 'Oats 166.00 (166.00)', 'Rye 150.25 (151.00)'];
    const content = [
      'Grain prices at the Friday mart',
      'Prices per tonne in euros, last week in brackets:',
      ...rows,
    ].join('\n');
    expect(rejected(content)).toBeUndefined();
    for (const row of rows) expect(clean({ content, type: 'text' }).text).toContain(row);
  });
  test('a story about a consent wall', () => {
    const content =
      'Court rules on consent walls\n\nThe regional court of Testville ruled on Monday that a button reading "Accept all" must not be larger than one reading "Reject all", in a case that a reader of a newspaper had brought.\n\nThe publisher said it would appeal.';
    expect(rejected(content)).toBeUndefined();
  });
});
