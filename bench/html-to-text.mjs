/** HTML to plain text: one line for each block, nothing hidden. What the bench holds the cleaner against; a streaming parse without a tree. */
import { Parser } from 'htmlparser2';

const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'textarea', 'select']);
const BLOCK = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);

/** Text of the visible blocks, a blank line between them. Linear in the length of `html`; never throws. */
export function htmlToText(html) {
  const parts = [];
  let hiddenDepth = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (HIDDEN.has(name)) hiddenDepth++;
        if (BLOCK.has(name)) parts.push(name === 'br' ? '\n' : '\n\n');
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hiddenDepth--;
        if (BLOCK.has(name) && name !== 'br') parts.push('\n\n');
      },
      ontext(text) {
        if (hiddenDepth === 0) parts.push(text.replace(/\s+/g, ' '));
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return parts.join('');
}
