/** Why a passage has its label, in a line: the same words wherever it is told. */
import type { Passage } from '../article.js';

/** The evidence in a line. */
export function reason({ evidence, lines }: Passage): string {
  const { rule, phrase, context, step, moved, of, similarity, articles, correction, was } = evidence;
  return [
    lines ? (lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}–${lines[1]}`) : null,
    correction === undefined ? null : `correction ${correction}, else ${was}`,
    of === undefined
      ? null
      : `repeats passage ${of}${similarity === undefined ? '' : `, ${Math.round(similarity * 100)} % alike`}`,
    rule ? `rule ${rule}${phrase ? ` “${phrase}”` : ''}` : null,
    context ?? null,
    step ? `step ${step}` : null,
    moved ? `moved by ${moved}` : null,
    articles ? `stands on ${articles} articles of the site` : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
