/** `winnow explain`: the whole text as it came, every passage in its place, and for what is not body why. */
import { existsSync } from 'node:fs';
import { articleAndVersion } from '../archive/article-named.js';
import { reason } from '../archive/reason.js';
import { toldReasons } from '../archive/told.js';
import type { Label, Passage } from '../article.js';
import { clean } from '../clean.js';
import { asJson, guessType, readDocument } from './clean.js';
import { EXIT } from './exit.js';
import { count, printJson, printLine, safe, style, terminalWidth, wrap } from './output.js';
import { rulebook } from './rulebook.js';
import { withStore } from './session.js';

const MEASURE = 100;
/** Columns of a passage's number. */
const NUMBER = 3;

interface Explained {
  heading: string;
  normalised: string;
  passages: readonly Passage[];
}

export async function explain(
  name: string,
  options: { version?: string; asOf?: string; json?: boolean },
): Promise<number> {
  // A file is explained as `clean` would read it, without a store; a stored version of it is asked of the store.
  if (existsSync(name) && options.version === undefined && options.asOf === undefined) {
    const content = await readDocument(name);
    const cleaned = clean({ content, type: guessType(name, content) }, rulebook());
    if (options.json) await printJson(asJson(cleaned));
    else await printExplained({ heading: cleaned.title ?? name, ...cleaned });
    return cleaned.rejected ? EXIT.rejected : EXIT.done;
  }
  return withStore(async (database) => {
    if (options.json) {
      await printJson(await toldReasons(database, name, options));
      return EXIT.done;
    }
    const { article, version } = await articleAndVersion(database, name, options);
    const { normalised, passages, metadata } = version;
    await printExplained({ heading: metadata.title ?? article.identity, normalised, passages });
    return EXIT.done;
  });
}

const COLOURS: Readonly<Record<Label, Parameters<typeof style>[0]>> = {
  body: 'reset',
  title: 'bold',
  byline: 'blue',
  timestamp: 'blue',
  caption: 'magenta',
  credit: 'magenta',
  advertisement: 'red',
  promotion: 'yellow',
  share: 'yellow',
  navigation: 'gray',
  contributors: 'blue',
  copyright: 'gray',
  'source-link': 'gray',
  comments: 'green',
  'author-box': 'blue',
  repeat: 'cyan',
  boilerplate: 'gray',
  artefact: 'red',
};

async function printExplained({ heading, normalised, passages }: Explained): Promise<void> {
  const columns = Math.min(MEASURE, terminalWidth());
  const kept = passages.filter((passage) => passage.label === 'body').length;
  await printLine(style('bold', safe(heading)));
  await printLine(style('dim', `${count(passages.length, 'passage')}, ${kept} kept`));
  for (const [ordinal, passage] of passages.entries()) {
    const text = safe(normalised.slice(passage.start, passage.end).trim()).replaceAll('\n', ' ');
    if (!text) continue;
    await printLine();
    if (passage.label === 'body' && passage.evidence.correction === undefined) {
      const number = String(ordinal).padStart(NUMBER);
      await printLine(style('dim', number) + wrap(text, columns - NUMBER - 1, ' '.repeat(NUMBER + 1)).slice(NUMBER));
      continue;
    }
    await printLine(
      style(COLOURS[passage.label], `│ ${ordinal} ${passage.label}`) + style('dim', ` ${reason(passage)}`),
    );
    await printLine(style(COLOURS[passage.label], wrap(text, columns - 2, '│ ')));
  }
}
