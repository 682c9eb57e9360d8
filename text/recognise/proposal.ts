import type { Label, Span } from '../../article.js';
import type { Weight } from '../languages/language.js';
import type { Stamp } from './dates.js';

/** A label that a rule proposes for a span: the whole block, or a part of it. */
export interface Proposal extends Span {
  rule: string;
  /** Of the rule's phrases the one that was found, as it is written there. */
  phrase?: string;
  label: Label;
  weight: Weight;
  whole: boolean;
  heading: boolean;
  /** For a timestamp. */
  stamp?: Stamp;
}

/** What sites say to their readers. */
export const PROMPTS: ReadonlySet<Label> = new Set(['promotion', 'share', 'comments', 'advertisement']);
/** The same, and where they lead them. */
export const PROMPTS_AND_MENUS: ReadonlySet<Label> = new Set([...PROMPTS, 'navigation']);
