/** Who copied whom? Two articles next to each other, what they share marked with the same numbers. */
import type { ArticleMatch, ArticleSummary } from '../../store/articles.js';
import { ArticleLink, page, percent, visible } from './layout.js';

export interface BesideProps {
  article: ArticleSummary;
  text: string;
  match: ArticleMatch;
}

interface Span {
  start: number;
  end: number;
  number: number;
}

export function besidePage({ article, text, match }: BesideProps) {
  const spans = match.spans.map((span, at) => ({ ...span, number: at + 1 }));
  const of = (side: 'own' | 'other'): Span[] =>
    spans.map(({ [side]: [start, end], number }) => ({ start, end, number })).sort((a, b) => a.start - b.start);
  return page({
    title: 'What do these two share?',
    current: '/articles',
    data: `/v1/articles/${article.id}/matches`,
    wide: true,
    children: (
      <>
        <p class="answer">
          {match.kind}: {percent(match.containment[0])} of the left stands in the right, {percent(match.containment[1])} of the right
          in the left; Jaccard {match.jaccard.toFixed(2)}. Shared passages bear the same number.
        </p>
        <div class="columns">
          <section>
            <h2>
              <ArticleLink id={article.id} title={article.title} identity={article.identity} />
            </h2>
            <Marked text={text} spans={of('own')} />
          </section>
          <section>
            <h2>
              <ArticleLink id={match.articleId} title={match.title} identity={match.identity} />
            </h2>
            <Marked text={match.otherText} spans={of('other')} />
          </section>
        </div>
      </>
    ),
  });
}

/** Spans in order; what an earlier one covers a later one does not mark again. */
function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const pieces = [];
  let at = 0;
  for (const { start, end, number } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push(<span>{visible(text.slice(at, from))}</span>);
    pieces.push(
      <mark class="shared">
        <sup>{number}</sup>
        {visible(text.slice(from, end))}
      </mark>,
    );
    at = end;
  }
  pieces.push(<span>{visible(text.slice(at))}</span>);
  return (
    <div class="reading whole" dir="auto">
      {pieces}
    </div>
  );
}
