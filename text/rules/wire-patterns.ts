/** Rules that no words can tell, as in `patterns.ts`: what agencies and press offices write to editors around a text. */
import type { PatternRule } from './pattern-rule.js';

export const WIRE_PATTERNS: readonly PatternRule[] = [
  {
    // `BRIDGE-CLOSURE/ (UPDATE 2)`, `BC-EU--Example Bridge, 1st Ld-Writethru`: how editors call the story.
    id: 'wire-slug',
    label: 'navigation',
    place: 'line',
    weight: 3,
    pattern:
      /^[\p{Lu}\d]{2,20}(?:[ -][\p{Lu}\d]{1,20}){0,5}\/(?: ?[(\p{Lu}][\p{Lu}\d ,()/-]{0,40})?$|^(?:BC|AM|PM)-[A-Z]{2,4}-{1,2}[^.!?\n]{3,80}$/u,
    needs: '/-',
    example: 'BRIDGE-CLOSURE/ (UPDATE 2)',
    counter: 'BRIDGE/TUNNEL: the vote was put off again on Monday.',
  },
  {
    // What has changed since the last version, or where to find more, said to editors in brackets.
    id: 'wire-advisory',
    label: 'navigation',
    place: 'line',
    weight: 3,
    pattern:
      /^\((?:(?:Adds|Updates|Recasts|Corrects|Repeats|Rewrites|Releads|Refiles|Removes|Clarifies|Writes) [^().\n]{3,240}|For [^()\n]{3,160}(?:click|double click|click on)\b[^()\n]{0,60})\.?\)$/,
    needs: '(',
    example: '(Adds quotes of the mayor, background)',
    counter: '(Adds to the trouble, that does.) So said the keeper.',
  },
  {
    id: 'wire-to-editors',
    label: 'navigation',
    place: 'line',
    weight: 3,
    pattern: /^(?:Eds|EDS)[.:] ?\S[^\n]{3,300}$/,
    needs: ':.',
    example: 'Eds: Updates with quotes of the mayor.',
    counter: 'Editors: they come and go.',
  },
  {
    // How agencies and press offices end a text.
    id: 'end-mark',
    label: 'navigation',
    place: 'line',
    weight: 2,
    pattern: /^(?:[-–—*#]{1,3} ?(?:ends?|30|fin|ende)\.? ?[-–—*#]{1,3}|\(ends\)|ENDS|# ?# ?#)$/i,
    needs: '',
    example: '-ENDS-',
    counter: 'The end.',
  },
  {
    // The rest of the text comes in another message.
    id: 'wire-more',
    label: 'navigation',
    place: 'line',
    weight: 2,
    pattern: /^\(more\)$/i,
    needs: '(',
    example: '(MORE)',
    counter: '(more of the same)',
  },
];
