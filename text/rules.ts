/** What lines of furniture look like, as data. A rule proposes a label for a line of its own. */
import type { Label } from '../article.js';

export interface Rule {
  id: string;
  label: Label;
  pattern: RegExp;
  /** A line it must match, and one it must not. */
  example: string;
  counter: string;
}

export const RULES: readonly Rule[] = [
  {
    id: 'advertisement-label',
    label: 'advertisement',
    pattern: /^[-\s]*(?:advertisement|sponsored|hide ad|(?:story|article) continues below(?: advertisement)?)[-\s]*$/i,
    example: 'Story continues below advertisement',
    counter: 'Advertisement spending fell by a tenth last year.',
  },
  {
    id: 'ad-token',
    label: 'advertisement',
    pattern: /^\[ad_\d\]$/,
    example: '[ad_1]',
    counter: 'He wrote [ad_1] on the wall.',
  },
  {
    id: 'see-also',
    label: 'promotion',
    pattern: /^(?:see also|also read|read more|read next|related)\b(?!.*[.]$)/i,
    example: 'Read more: Ten bridges that never opened',
    counter: 'See also the report by the harbour office, which found no fault.',
  },
  {
    id: 'copyright',
    label: 'copyright',
    pattern: /^(?:copyright\s)?(?:©|\(c\)|copyright) ?(?:19|20)\d\d/i,
    example: 'Copyright 2024 Example Press. All rights reserved.',
    counter: 'Copyright law was changed in 2024, the court said.',
  },
  {
    id: 'contributed',
    label: 'contributors',
    pattern: /^.{3,120} contributed to this (?:report|article|story)\b.{0,60}$/i,
    example: 'Ann Example in Testville contributed to this report.',
    counter: 'Heavy rain contributed to this.',
  },
  {
    id: 'byline',
    label: 'byline',
    pattern: /^by:? \p{Lu}\S+(?: \p{Lu}\S+){1,4}$/iu,
    example: 'By Ann Example',
    counter: 'By Tuesday the water had gone down and the ferry was running again.',
  },
  {
    id: 'comments',
    label: 'comments',
    pattern: /^(?:(?:leave|post|write) a (?:comment|reply)|comments(?: are closed\.?)?|\d+ comments?)$/i,
    example: 'Leave a comment',
    counter: 'Comments are welcome, the mayor said.',
  },
];
