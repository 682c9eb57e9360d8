/** What of a site's recurring passages is furniture, and what is a form, or one story printed again: that is reporting, and stays. */
import { type Carriers, figuresOf, isFurniture } from './furniture.js';
import { storiesOf } from './stories.js';

export interface SurveyedPassage {
  masked: string | null;
  text: string;
  /** It is body, or was before it was learned to be furniture. */
  isBody: boolean;
}

/** A recent article of the site. */
export interface SurveyedArticle {
  passages: readonly SurveyedPassage[];
}

/** A passage that recurs, counted over articles. */
export interface Recurring extends Carriers {
  masked: string;
}

export interface SiteFindings<P extends Recurring> {
  /** Furniture, its carriers counted over stories. */
  furniture: P[];
  /** Recurring passages that are none: figures of a form, the words of one story, or nearly all that its articles say. */
  kept: P[];
  /** Recent articles that say little beside what recurs and is no furniture, or that one of many others resembles. */
  forms: number;
}

/** One number that changes from article to article is a counter or a stamp; more in one article are what it reports. */
const COUNTERS = 1;
/** Less than this part of an article's characters is no article; it was a form. A box of 70 words under 40 of a release leaves .36. */
const LEAST_LEFT = 0.25;
/** Of the carriers of a passage so many may be left with less: briefs, galleries. */
const FEW_EMPTIED = 0.25;
/** An article is a form when so much of its body recurs without being furniture. */
const MOST_RECURS = 0.5;
/** So many articles that resemble each other are a form, or a story printed very often. */
const FORM_ARTICLES = 8;

/**
 * Decides on the passages that recur: those that do so often enough (`isFurniture`) as articles are counted one by one. `articles` are the site's
 * recent ones in a fixed order; the answer depends on nothing else. Each passage must stand in enough *stories*: an article counts by
 * what stands in it beside all that recurs, so neither a story's copies nor a standing text that makes a cluster of unlike articles
 * count wrongly.
 */
export function surveyFurniture<P extends Recurring>(
  articles: readonly SurveyedArticle[],
  recurring: readonly P[],
): SiteFindings<P> {
  const candidates = recurring.filter((passage) => isFurniture(passage));
  const own = new Set(candidates.map(({ masked }) => masked));
  const stories = storiesOf(articles.map((article) => textWithout(article, own)));
  const carriers = carriersOf(articles, own);
  const figures = changingFigures(articles, carriers);
  const count = (indices: readonly number[]) => new Set(indices.map((index) => stories[index])).size;
  const total = new Set(stories).size;
  const standing = candidates.flatMap((passage) => {
    const counted = { ...passage, carriers: count(carriers.get(passage.masked) ?? []), articles: total };
    return isFurniture(counted) && !figures.has(passage.masked) ? [counted] : [];
  });
  const emptying = emptyingPassages(articles, carriers, new Set(standing.map(({ masked }) => masked)));
  const furniture = standing.filter(({ masked }) => !emptying.has(masked));
  const learned = new Set(furniture.map(({ masked }) => masked));
  const kept = candidates.filter(({ masked }) => !learned.has(masked));
  const told = countsOf(stories);
  const recurs = new Set(recurring.flatMap(({ masked }) => (learned.has(masked) ? [] : masked)));
  const isForm = (article: SurveyedArticle, index: number) =>
    told.get(stories[index]!)! >= FORM_ARTICLES ||
    lengthIn(article, recurs) > MOST_RECURS * (lengthIn(article, null) - lengthIn(article, learned));
  return { furniture, kept, forms: articles.filter(isForm).length };
}

function countsOf(stories: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const story of stories) counts.set(story, (counts.get(story) ?? 0) + 1);
  return counts;
}

function textWithout({ passages }: SurveyedArticle, left: ReadonlySet<string>): string {
  return passages
    .filter(({ masked, isBody }) => isBody && (masked === null || !left.has(masked)))
    .map(({ text }) => text)
    .join('\n');
}

/** For each passage the articles that carry it, whatever its label, as indices. */
function carriersOf(articles: readonly SurveyedArticle[], own: ReadonlySet<string>): Map<string, number[]> {
  const carriers = new Map<string, number[]>();
  articles.forEach(({ passages }, index) => {
    for (const masked of new Set(passages.map((passage) => passage.masked))) {
      if (masked === null || !own.has(masked)) continue;
      const indices = carriers.get(masked);
      if (indices) indices.push(index);
      else carriers.set(masked, [index]);
    }
  });
  return carriers;
}

/** The passages whose numbers change from article to article, where most of the articles that carry them have more than a counter. */
function changingFigures(
  articles: readonly SurveyedArticle[],
  carriers: ReadonlyMap<string, readonly number[]>,
): Set<string> {
  const values = new Map<string, Set<string>[]>();
  for (const { passages } of articles)
    for (const { masked, text, isBody } of passages) {
      if (masked === null || !isBody || !carriers.has(masked)) continue;
      const places = values.get(masked) ?? [];
      values.set(masked, places);
      figuresOf(text).forEach((figure, place) => {
        places[place] ??= new Set();
        places[place].add(figure);
      });
    }
  const changing = (masked: string) => (values.get(masked) ?? []).filter((figures) => figures.size > 1).length;
  const inArticle = articles.map(({ passages }) =>
    [...new Set(passages.flatMap(({ masked, isBody }) => (isBody ? masked : null)))].reduce(
      (sum, masked) => sum + (masked === null ? 0 : changing(masked)),
      0,
    ),
  );
  const isData = ([masked, indices]: [string, readonly number[]]) =>
    changing(masked) > 0 && 2 * indices.filter((index) => inArticle[index]! > COUNTERS).length > indices.length;
  return new Set([...carriers].filter(isData).map(([masked]) => masked));
}

/** The passages whose carriers would often be left with hardly a word if all of `taken` went. */
function emptyingPassages(
  articles: readonly SurveyedArticle[],
  carriers: ReadonlyMap<string, readonly number[]>,
  taken: ReadonlySet<string>,
): Set<string> {
  const emptied = articles.map((article) => {
    const length = lengthIn(article, null);
    return length - lengthIn(article, taken) < LEAST_LEFT * length;
  });
  const empties = ([masked, indices]: [string, readonly number[]]) =>
    taken.has(masked) && indices.filter((index) => emptied[index]).length > FEW_EMPTIED * indices.length;
  return new Set([...carriers].filter(empties).map(([masked]) => masked));
}

/** Length of an article's body in the given passages; of all of it when `only` is null. */
function lengthIn({ passages }: SurveyedArticle, only: ReadonlySet<string> | null): number {
  return passages.reduce(
    (sum, { masked, text, isBody }) =>
      isBody && (only === null || (masked !== null && only.has(masked))) ? sum + text.length : sum,
    0,
  );
}
