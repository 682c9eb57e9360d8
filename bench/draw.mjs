// Line charts as SVG, for docs/.

const WIDTH = 640;
const HEIGHT = 360;
const EDGE = { left: 64, right: 96, top: 40, bottom: 48 };
const LABEL_HEIGHT = 14;
const COLOURS = ['#0b6e99', '#c2571a', '#4c7a34', '#7a4c8f'];

/**
 * `{ title, x: { title, values, logarithmic? }, y: { title }, series: [{ name, values }] }` -> an SVG document. All series
 * have a value for each x.
 */
export function drawLines({ title, x, y, series }) {
  const scale = (value) => (x.logarithmic ? Math.log10(value) : value);
  const [low, high] = [scale(Math.min(...x.values)), scale(Math.max(...x.values))];
  const top = niceAbove(Math.max(...series.flatMap(({ values }) => values)));
  const left = (value) => EDGE.left + ((scale(value) - low) / (high - low || 1)) * (WIDTH - EDGE.left - EDGE.right);
  const height = (value) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom);
  const text = (at, down, words, anchor = 'middle', extra = '') =>
    `<text x="${at.toFixed(1)}" y="${down.toFixed(1)}" text-anchor="${anchor}"${extra}>${words}</text>`;
  const ticks = x.values.length > 8 ? x.values.filter((_, n) => n % Math.ceil(x.values.length / 8) === 0) : x.values;
  const labels = apart(series.map(({ values }) => height(values.at(-1)) + 4));
  const lines = [0, 0.25, 0.5, 0.75, 1].map((part) => part * top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(EDGE.left, 22, title, 'start', ' font-size="15" font-weight="bold"'),
    ...lines.map(
      (value) =>
        `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${height(value).toFixed(1)}" y2="${height(value).toFixed(1)}" stroke="#ddd"/>` +
        text(EDGE.left - 8, height(value) + 4, short(value), 'end'),
    ),
    text(EDGE.left - 8, EDGE.top - 8, y.title, 'end'),
    ...ticks.map((value) => text(left(value), HEIGHT - EDGE.bottom + 18, short(value))),
    text((EDGE.left + WIDTH - EDGE.right) / 2, HEIGHT - 10, x.title),
    ...series.map(({ name, values }, n) => {
      const colour = COLOURS[n % COLOURS.length];
      const points = values.map((value, at) => `${left(x.values[at]).toFixed(1)},${height(value).toFixed(1)}`);
      const dots =
        x.values.length > 20
          ? []
          : points.map(
              (point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3" fill="${colour}"/>`,
            );
      return [
        `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...dots,
        text(WIDTH - EDGE.right + 8, labels[n], name, 'start', ` style="fill:${colour}"`),
      ].join('\n');
    }),
    '</svg>\n',
  ].join('\n');
}

/** The same heights, from the top on, each at least a line below the one above it. */
function apart(heights) {
  const order = heights.map((_, n) => n).sort((a, b) => heights[a] - heights[b]);
  const moved = [...heights];
  for (const [at, n] of order.entries()) if (at > 0) moved[n] = Math.max(moved[n], moved[order[at - 1]] + LABEL_HEIGHT);
  return moved;
}

function niceAbove(value) {
  const power = 10 ** Math.floor(Math.log10(value || 1));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= value);
}

function short(value) {
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(3))}M`;
  if (value >= 1e4) return `${Number((value / 1e3).toPrecision(3))}k`;
  return String(Number(value.toPrecision(3)));
}
