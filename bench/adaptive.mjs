// adaptive.mjs [--draw]
//
// What an adaptive schedule spends on an article in its first thirty days, and which changes it sees, beside a schedule that
// fetches every hour: articles that change every hour, every day, and never. The policy is the schedules' own, the clock is
// simulated, answers take no time. An article that changes does so at moments spread evenly over the interval (seeded), in one
// case for all of the thirty days, and in one, as real ones do, ever more seldom. `--draw` writes docs/adaptive.svg.
import { writeFileSync } from 'node:fs';
import { DAY_MS, firstInterval, HOUR_MS, nextInterval } from '../dist/intake/adaptive.js';
import { shareOf } from '../dist/intake/timing.js';
import { drawLines } from './draw.mjs';
import { random } from './prose.mjs';

const DAYS = 30;
const END_MS = DAYS * DAY_MS;
const ARTICLES = 200;
const SPREAD = 0.1;

/** Moments at which an article changes: one in each interval, whose length depends on the age at its beginning. */
function changes(intervalAt, next) {
  const moments = [];
  for (let from = 0; from < END_MS; ) {
    const interval = intervalAt(from);
    moments.push(from + next() * interval);
    from += interval;
  }
  return moments.filter((moment) => moment < END_MS);
}

const PATTERNS = {
  hourly: (next) => changes(() => HOUR_MS, next),
  daily: (next) => changes(() => DAY_MS, next),
  never: () => [],
  fading: (next) => changes((ageMs) => Math.max(2 * HOUR_MS, ageMs), next),
};

/** Fetches and what they saw: `times` of the fetches, and how many of the changes stood in a version of their own. */
function follow(moments, nextTime) {
  const times = [];
  let seen = 0;
  let late = 0;
  let change = 0;
  for (let at = 0; at < END_MS; ) {
    times.push(at);
    const from = change;
    while (change < moments.length && moments[change] <= at) late += at - moments[change++];
    const changed = change > from;
    if (changed) seen++;
    at = nextTime(at, changed, times.length === 1);
  }
  return { times, seen, lateMs: change === 0 ? 0 : late / change };
}

function adaptive(name) {
  let interval = firstInterval(0);
  return (at, changed, first) => {
    interval = nextInterval(interval, first ? 'first' : changed ? 'changed' : 'unchanged', at);
    return at + interval * (1 + SPREAD * shareOf(name));
  };
}

const hourly = () => (at) => at + HOUR_MS;

function run(pattern, schedule) {
  const next = random(7);
  const all = Array.from({ length: ARTICLES }, (_, n) => {
    const moments = PATTERNS[pattern](next);
    return { moments, ...follow(moments, schedule(`https://news.example/${n}`)) };
  });
  const mean = (pick) => all.reduce((sum, one) => sum + pick(one), 0) / ARTICLES;
  const days = Array.from({ length: DAYS + 1 }, (_, day) => day);
  return {
    fetches: mean(({ times }) => times.length),
    happened: mean(({ moments }) => moments.length),
    seen: mean(({ seen }) => seen),
    lateMinutes: mean(({ lateMs }) => lateMs) / 60_000,
    byDay: days.map((day) => mean(({ times }) => times.filter((time) => time <= day * DAY_MS).length)),
  };
}

const lines = [];
const series = [];
for (const pattern of Object.keys(PATTERNS)) {
  const fixed = run(pattern, hourly);
  const own = run(pattern, adaptive);
  if (series.length === 0) series.push({ name: 'every hour', values: fixed.byDay });
  if (pattern !== 'fading') series.push({ name: `changes ${pattern}`, values: own.byDay });
  for (const [schedule, told] of [
    ['every hour', fixed],
    ['adaptive', own],
  ])
    lines.push(
      `| ${pattern} | ${schedule} | ${Math.round(told.fetches)} | ${Math.round(told.happened)} | ${Math.round(told.seen)} | ${told.happened ? `${Math.round(told.lateMinutes)} min` : ''} |`,
    );
}
console.log(
  [
    `adaptive: ${ARTICLES} articles of each kind over ${DAYS} days from their publication, means`,
    '| the article changes | schedule | fetches | changes | versions seen | seen after |',
    '|---|---|--:|--:|--:|--:|',
    ...lines,
  ].join('\n'),
);

if (process.argv.includes('--draw')) {
  const svg = drawLines({
    title: 'Fetches of an article in its first thirty days',
    x: { title: 'days since publication', values: Array.from({ length: DAYS + 1 }, (_, day) => day) },
    y: { title: 'fetches' },
    series,
  });
  writeFileSync(new URL('../docs/adaptive.svg', import.meta.url), svg);
}
