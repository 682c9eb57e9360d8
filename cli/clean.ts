/** `winnow clean`: one document, or a stream of them, to clean text. Touches no store. */
import { readFile } from 'node:fs/promises';
import type { Cleaned, CleanInput, ContentType, RejectionCode } from '../article.js';
import { clean } from '../clean.js';
import { guessContentType } from '../formats/guess.js';
import { carriedBy, inOurNames } from '../intake/claims.js';
import { DOCUMENT_LIMIT_BYTES, fileKind } from '../intake/files.js';
import { splitLines } from '../intake/lines.js';
import { unpacked } from '../intake/unpack.js';
import type { Rulebook } from '../text/rules/rulebook.js';
import { EXIT, UsageError } from './exit.js';
import { printJson, printLine } from './output.js';
import { rulebook } from './rulebook.js';

export interface CleanOptions {
  url?: string;
  type?: ContentType;
  json?: boolean;
  jsonl?: boolean;
}

export async function cleanCommand(file: string | undefined, options: CleanOptions): Promise<number> {
  if (options.jsonl) {
    if (file && file !== '-') throw new UsageError('clean --jsonl reads stdin; it takes no file.');
    return cleanLines(rulebook());
  }
  const book = rulebook();
  const content = await readDocument(file);
  const type = options.type ?? guessType(file, content);
  const cleaned = clean({ content, type, claims: { url: options.url } }, book);
  if (options.json) await printJson(asJson(cleaned));
  else if (cleaned.text) await printLine(cleaned.text);
  if (!cleaned.rejected) return EXIT.done;
  process.stderr.write(`${cleaned.rejected.code}: ${cleaned.rejected.message}\n`);
  return EXIT.rejected;
}

/** The document at a path, or on stdin. */
export async function readDocument(file: string | undefined): Promise<Buffer> {
  if (file && file !== '-') {
    try {
      return unpacked(file, await readFile(file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EISDIR')
        throw new UsageError(`${file} is a folder; one document is needed.`);
      throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
    }
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** By the file's name, else by how it begins. */
export function guessType(file: string | undefined, content: Buffer): ContentType {
  const kind = file ? fileKind(file) : null;
  if (kind === 'html' || kind === 'text' || kind === 'markdown') return kind;
  return guessContentType(content);
}

/** The fields and their order are those of the contract; `text` of a passage is its span of the normalised text. */
export function asJson({ normalised, passages, repairs, rejected, text, ...metadata }: Cleaned): object {
  return {
    ...metadata,
    rejected,
    text,
    passages: passages.map(({ label, evidence, lines, start, end }) => ({
      label,
      evidence,
      lines,
      start,
      end,
      text: normalised.slice(start, end),
    })),
    repairs,
  };
}

/** A line that cannot be read gives a line with a code in its place; its neighbours go on. When none can be read the answer is a failure. */
async function cleanLines(book: Rulebook): Promise<number> {
  let lines = 0;
  let bad = 0;
  for await (const line of splitLines(process.stdin, DOCUMENT_LIMIT_BYTES)) {
    const input = line.tooLong ? refuse(null, 'E_TOO_LARGE', 'The line is longer than 20 MiB.') : readLine(line.bytes);
    lines++;
    if ('rejected' in input) bad++;
    await printJson('rejected' in input ? input : { id: input.id, ...asJson(clean(input, book)) });
  }
  return lines > 0 && bad === lines ? EXIT.someFailed : EXIT.done;
}

interface RefusedLine {
  id: unknown;
  rejected: { code: RejectionCode; message: string };
  text: string;
  passages: never[];
}

function refuse(id: unknown, code: RejectionCode, message: string): RefusedLine {
  return { id: id ?? null, rejected: { code, message }, text: '', passages: [] };
}

/** A line of `--jsonl`: what to clean, or why it cannot be. */
export function readLine(bytes: Buffer): (CleanInput & { id: unknown }) | RefusedLine {
  let object: unknown;
  try {
    object = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    return refuse(null, 'E_JSON', (error as Error).message);
  }
  if (typeof object !== 'object' || object === null) return refuse(null, 'E_SHAPE', 'Not a JSON object.');
  const said = inOurNames(object as Record<string, unknown>);
  const { id = null, url, title, publishedAt } = said;
  const claims = {
    url: typeof url === 'string' ? url : undefined,
    title: typeof title === 'string' ? title : undefined,
    publishedAt: typeof publishedAt === 'string' ? publishedAt : undefined,
  };
  const carried = carriedBy(said);
  if (carried) return { id, ...carried, claims };
  return refuse(id, 'E_SHAPE', 'An object with a string `text` or `html` is needed.');
}
