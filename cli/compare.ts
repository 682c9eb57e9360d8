/** `winnow compare`: two files, word by word. Touches no store. */
import type { Cleaned } from '../article.js';
import { clean } from '../clean.js';
import { compare } from '../index.js';
import { guessType, readDocument } from './clean.js';
import { EXIT } from './exit.js';
import { printJson, printLine, style } from './output.js';
import { rulebook } from './rulebook.js';
import { printSideBySide } from './side-by-side.js';

export async function compareCommand(a: string, b: string, options: { json?: boolean }): Promise<number> {
  const [first, second] = [await cleanFile(a), await cleanFile(b)];
  const { kind, jaccard, containment, spans } = compare(first.text, second.text);
  if (options.json) await printJson({ kind, jaccard, containment, spans });
  else {
    const [aInB, bInA] = containment.map((share) => `${Math.round(share * 100)} %`);
    await printLine(style('bold', kind));
    await printLine(
      `Jaccard ${jaccard.toFixed(2)} · ${aInB} of the first stands in the second · ${bInA} of the second in the first`,
    );
    await printSideBySide(
      first.text,
      second.text,
      spans.map((span) => ({ own: span.a, other: span.b, words: span.words })),
    );
  }
  return EXIT.done;
}

async function cleanFile(file: string): Promise<Cleaned> {
  const content = await readDocument(file);
  return clean({ content, type: guessType(file, content) }, rulebook());
}
