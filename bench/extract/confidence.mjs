// What the confidence is worth: does it predict on which pages the text is wrong?

const LIMITS = [0, 0.8, 0.9, 0.94, 0.97, 1.01];
/** A page below this F1 is a failure. */
const FAILED = 0.8;

/** `pages`: {confidence, f1} of each, both 0..1. A table, and how often a failure has the lower confidence of a pair. */
export function confidenceTable(pages) {
  const table = LIMITS.slice(1).map((to, at) => {
    const own = pages.filter(({ confidence }) => confidence >= LIMITS[at] && confidence < to);
    const mean = own.reduce((sum, page) => sum + page.f1, 0) / Math.max(1, own.length);
    const failed = own.filter((page) => page.f1 < FAILED).length;
    return `| ${LIMITS[at]} to ${Math.min(1, to)} | ${own.length} | ${mean.toFixed(3)} | ${failed} (${((100 * failed) / Math.max(1, own.length)).toFixed(0)} %) |`;
  });
  const failures = pages.filter((page) => page.f1 < FAILED);
  const others = pages.filter((page) => page.f1 >= FAILED);
  let lower = 0;
  for (const one of failures)
    for (const other of others)
      lower += one.confidence < other.confidence ? 1 : one.confidence === other.confidence ? 0.5 : 0;
  const share = (100 * lower) / Math.max(1, failures.length * others.length);
  return [
    `\n| confidence | pages | mean F1 | pages with F1 under ${FAILED} |\n|---|---|---|---|`,
    ...table,
    `\nA page under ${FAILED} has the lower confidence than one above it in ${share.toFixed(0)} % of pairs.`,
  ].join('\n');
}
