// Documents that wait for dedupe, made without the cleaner: for benches of what comes behind it.
import { captureItems } from '../dist/store/capture.js';
import { saveCleaned } from '../dist/store/documents.js';

/** As the cleaner answers for a text of paragraphs that are all body. */
function cleaned(text, publishedAt) {
  const passages = [...text.matchAll(/[^\n]+\n*/g)].map(({ 0: passage, index: start }, n) => ({
    label: 'body',
    evidence: { rule: 'prose' },
    start,
    end: start + passage.length,
    lines: [2 * n + 1, 2 * n + 1],
  }));
  return {
    title: null,
    publishedAt,
    repost: false,
    confidence: 1,
    rejected: null,
    text,
    normalised: text,
    passages,
    repairs: [],
  };
}

let made = 0;
/** Stores documents in `cleaned`: texts as `{ text, site, publishedAt }`, the latter a Date or null. Returns their ids, in order. */
export async function storeCleaned(database, texts) {
  const items = texts.map(({ text, site = null }) => ({
    content: Buffer.from(text),
    type: 'text',
    identity: `bench:${made++}`,
    key: null,
    url: null,
    site,
    file: null,
    line: null,
    claims: {},
    firstSeen: new Date(),
    refusal: null,
    http: null,
  }));
  const captured = await captureItems(database, 'path', items);
  await saveCleaned(
    database,
    captured.map(({ documentId }, n) => ({
      id: documentId,
      cleaned: JSON.stringify(cleaned(texts[n].text, texts[n].publishedAt?.toISOString() ?? null)),
      rejected: null,
    })),
  );
  return captured.map(({ documentId }) => documentId);
}
