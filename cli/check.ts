/** `winnow check`: is this in the archive already? Compares without storing. */
import type { CleanInput, MatchKind } from '../article.js';
import { clean } from '../clean.js';
import { compare } from '../dedupe/compare.js';
import { fingerprints } from '../dedupe/fingerprints.js';
import { verdict } from '../dedupe/verdict.js';
import { decodeWords, textHash, tokenise } from '../dedupe/words.js';
import { DOCUMENT_LIMIT_BYTES } from '../intake/files.js';
import { splitLines } from '../intake/lines.js';
import { getArticleNames } from '../store/articles.js';
import { findCandidates, loadWords } from '../store/candidates.js';
import type { Database } from '../store/database.js';
import { guessType, readDocument, readLine } from './clean.js';
import { EXIT, UsageError } from './exit.js';
import { printJson, printLine, style } from './output.js';
import { rulebook } from './rulebook.js';
import { withStore } from './session.js';

interface Found {
  articleId: string;
  /** Which of its versions. */
  version: number;
  title: string | null;
  identity: string;
  kind: MatchKind;
  jaccard: number;
  containment: [number, number];
}

interface Checked {
  rejected: { code: string; message: string } | null;
  duplicate: boolean;
  matches: Found[];
}

/** Candidates compared, those with most keys in common first. */
const CANDIDATES = 64;

export async function check(
  file: string | undefined,
  options: { jsonl?: boolean; failOnDuplicate?: boolean; json?: boolean },
): Promise<number> {
  return withStore(
    async (database) => {
      let duplicates = 0;
      let rejected = 0;
      let lines = 0;
      let bad = 0;
      if (options.jsonl) {
        for await (const line of splitLines(
          file && file !== '-' ? await lineStream(file) : process.stdin,
          DOCUMENT_LIMIT_BYTES,
        )) {
          const input = readLine(line.bytes);
          lines++;
          if ('rejected' in input) bad++;
          const checked =
            'rejected' in input
              ? { rejected: input.rejected, duplicate: false, matches: [] }
              : await checkOne(database, input);
          if (checked.duplicate) duplicates++;
          await printJson({ id: input.id, ...checked });
        }
      } else {
        const content = await readDocument(file);
        const checked = await checkOne(database, { content, type: guessType(file, content) });
        if (checked.duplicate) duplicates++;
        if (checked.rejected) rejected++;
        if (options.json) await printJson(checked);
        else await printChecked(checked);
      }
      if (rejected) return EXIT.rejected;
      if (lines > 0 && bad === lines) return EXIT.someFailed;
      return duplicates && options.failOnDuplicate ? EXIT.duplicate : EXIT.done;
    },
    { brief: !options.jsonl },
  );
}

async function lineStream(file: string): Promise<AsyncIterable<Uint8Array>> {
  const { open } = await import('node:fs/promises');
  try {
    const handle = await open(file);
    if (!(await handle.stat()).isDirectory()) return handle.createReadStream();
    await handle.close();
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
  throw new UsageError(`${file} is a folder; a file of lines is needed.`);
}

/** No version has the number 0: the text looked up is not one of them. */
const NOT_STORED = '0';

async function checkOne(database: Database, input: CleanInput): Promise<Checked> {
  const cleaned = clean(input, rulebook());
  if (cleaned.rejected) return { rejected: cleaned.rejected, duplicate: false, matches: [] };
  const words = tokenise(cleaned.text);
  const hash = textHash(words);
  const { keys } = fingerprints(words);
  const { candidates } = await findCandidates(database, [
    { versionId: NOT_STORED, articleId: NOT_STORED, textHash: hash, keys },
  ]);
  const promising = candidates.sort((a, b) => b.shared - a.shared).slice(0, CANDIDATES);
  const stored = await loadWords(database, [...new Set(promising.map((one) => one.versionId))]);
  const matches: Found[] = [];
  for (const { versionId, articleId, textHash, words: bytes } of stored.values()) {
    const other = decodeWords(bytes);
    const comparison = compare(words, other);
    const { jaccard, containment } = comparison;
    const kind = textHash === hash ? 'same' : verdict(comparison, words.count, other.count);
    if (kind)
      matches.push({
        articleId,
        ...(await getArticleNames(database, versionId)),
        kind,
        jaccard,
        containment,
      });
  }
  matches.sort((a, b) => b.jaccard - a.jaccard);
  return { rejected: null, duplicate: matches.some(({ kind }) => kind === 'same' || kind === 'near'), matches };
}

async function printChecked({ rejected, duplicate, matches }: Checked): Promise<void> {
  if (rejected) return printLine(`${rejected.code}: ${rejected.message}`);
  await printLine(
    style(
      'bold',
      duplicate ? 'a duplicate of what is stored' : matches.length ? 'shares text with what is stored' : 'new',
    ),
  );
  for (const { kind, articleId, title, identity, containment } of matches) {
    await printLine(
      `${kind.padEnd(8)} article ${articleId}  ${title ?? identity}  (${Math.round(containment[0] * 100)} % of it stands there)`,
    );
  }
}
