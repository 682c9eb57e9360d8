import type { Label } from '../../article.js';
import type { Weight } from '../languages/language.js';

/** A rule that no words can tell. */
export interface PatternRule {
  id: string;
  label: Label;
  /** `line`: anchored, tried on lines of up to `LINE_CHARS`. `glued`: searched everywhere, each match is a piece of its own. */
  place: 'line' | 'glued';
  weight: Weight;
  pattern: RegExp;
  /** Tried only on short lines with digits or commas. */
  row?: true;
  /** Tried only on lines without a letter or digit. */
  wordless?: true;
  /** Tried only on lines of up to 130 characters; most paragraphs have more. */
  brief?: true;
  /** Tried only on lines that do not end as sentences do. */
  unfinished?: true;
  /** One of these characters must stand in the block, else the pattern is not tried; empty: it is always tried; `^`: a
   *  capital right behind a small letter or the end of a sentence. */
  needs: string;
  example: string;
  counter: string;
}
