import { describe, expect, test } from 'vitest';
import { clean } from '../../clean.js';
import { bookWith, faultsOf, RulesFault, readRules } from '../../text/own-rules/own-rules.js';

const RULE = {
  id: 'own.bulletin',
  label: 'promotion',
  place: 'line',
  weight: 3,
  phrases: ['the harbour bulletin *'],
  example: 'The Harbour Bulletin comes every Friday',
  counter: 'He read the harbour bulletin on the way home.',
};
const file = (...rules: unknown[]): string => JSON.stringify({ rules });
const STORY = [
  'The council of Testville voted on Monday to close the old bridge for a year, after engineers found cracks in two of its piers.',
  'The Harbour Bulletin comes every Friday',
  'A ferry will run every twenty minutes from the first of May, and will be free for residents.',
];

describe('own rules', () => {
  test('label what ours do not know', () => {
    const content = STORY.join('\n\n');
    expect(clean({ content, type: 'text' }).text).toContain('Bulletin');
    const { text, passages } = clean({ content, type: 'text' }, bookWith(readRules(file(RULE))));
    expect(text).toBe(`${STORY[0]}\n\n${STORY[2]}`);
    expect(passages[1]?.evidence.rule).toBe('own.bulletin');
  });

  test.each([
    ['not JSON', '{', /not JSON/],
    ['another shape', '[]', /"rules"/],
    ['no object', file(3), /Rule 1/],
    ['no id', file({ ...RULE, id: '' }), /id/],
    ['an unknown label', file({ ...RULE, label: 'advert' }), /label must be one of title, /],
    ['body, which nobody need propose', file({ ...RULE, label: 'body' }), /label/],
    ['an unknown place', file({ ...RULE, place: 'anywhere' }), /place/],
    ['a weight of four', file({ ...RULE, weight: 4 }), /weight/],
    ['a phrase of gaps alone', file({ ...RULE, phrases: ['* *'] }), /no fixed word/],
    ['no counter-example', file({ ...RULE, counter: undefined }), /counter/],
    ['a misspelt field', file({ ...RULE, wieght: 3 }), /"wieght"/],
    ['the same id twice', file(RULE, RULE), /own\.bulletin/],
  ])('%s is refused with what to do', (_, json, message) => {
    expect(() => readRules(json)).toThrow(message);
    expect(() => readRules(json)).toThrow(RulesFault);
  });

  test('a rule that does not do what its examples say is told', () => {
    expect(faultsOf(readRules(file(RULE)))).toEqual([]);
    expect(faultsOf(readRules(file({ ...RULE, example: 'Something else' })))).toEqual([
      expect.stringContaining('does not match its example'),
    ]);
    expect(faultsOf(readRules(file({ ...RULE, counter: RULE.example })))).toEqual([
      expect.stringContaining('matches its counter-example'),
    ]);
  });
});
