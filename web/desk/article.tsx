/** What does this article say, and why was the rest left out? */
import type { Passage } from '../../article.js';
import type { CommonPassage } from '../../archive/common-passages.js';
import type { Change } from '../../archive/diff.js';
import { reason } from '../../archive/reason.js';
import type { ArticleMatch, ArticleSummary, VersionLine, VersionRecord } from '../../store/articles.js';
import { FAMILY_NAMES, familyOf } from './families.js';
import { ArticleLink, counted, Foreign, OutLink, page, percent, visible, When } from './layout.js';

export interface ArticleProps {
  article: ArticleSummary;
  version: VersionRecord;
  versions: readonly VersionLine[];
  matches: readonly ArticleMatch[];
  common: readonly CommonPassage[];
  others: readonly ArticleSummary[];
  /** Against the version before. */
  changes: readonly Change[] | null;
}

export function articlePage({ article, version, versions, matches, common, others, changes }: ArticleProps) {
  const { metadata, text, passages, normalised } = version;
  const lang = metadata.language;
  const removed = passages.filter(({ label }) => label !== 'body');
  const families = [...new Set(removed.flatMap(({ label }) => familyOf(label) ?? []))];
  return page({
    title: visible(metadata.title ?? article.identity),
    current: '/articles',
    data: `/v1/articles/${article.id}.${version.number}`,
    wide: true,
    children: (
      <>
        <p class="facts">
          article {article.id}.{version.number}
          {article.site && (
            <>
              {' · '}
              <a href={`/articles?site=${encodeURIComponent(article.site)}`}>
                <Foreign text={article.site} />
              </a>
            </>
          )}
          {metadata.byline && (
            <>
              {' · '}
              <Foreign text={metadata.byline} lang={lang} />
            </>
          )}
          {metadata.publishedAt && <> · published {metadata.publishedAt}</>} · seen <When at={version.firstSeen} /> ·{' '}
          {counted(version.wordCount, 'word')} · confidence {version.confidence.toFixed(2)}
        </p>
        <p class="facts">
          {article.url ? <OutLink url={article.url} /> : <Foreign text={article.identity} />}
          {' · '}
          <a href={`/v1/documents/${version.documentId}/raw`}>raw {article.url ? 'page' : 'file'}</a>
          {article.url && (
            <>
              {' · '}
              <a href={`/find?url=${encodeURIComponent(article.url)}`}>its story</a>
            </>
          )}
          {article.duplicateOf && (
            <>
              {' · '}
              <a class="badge" href={`/articles/${article.duplicateOf}`}>
                duplicate of {article.duplicateOf}
              </a>
            </>
          )}
        </p>
        {others.length > 0 && (
          <p class="note">
            Also under this name:{' '}
            {others.map((other) => (
              <>
                <ArticleLink id={other.id} title={other.title} identity={other.identity} />{' '}
              </>
            ))}
          </p>
        )}
        <p class="legend">
          {removed.length === 0 ? 'Nothing was left out.' : `${counted(removed.length, 'passage')} left out:`}{' '}
          {families.map((family) => (
            <span class={`chip f-${family}`}>{FAMILY_NAMES[family]}</span>
          ))}{' '}
          <a href="#matches">{counted(matches.length, 'match', 'matches')}</a> ·{' '}
          <a href="#versions">{counted(versions.length, 'version')}</a>
        </p>
        <div class="columns">
          <section aria-labelledby="clean">
            <h2 id="clean">Clean</h2>
            <div class="reading" dir="auto" lang={lang ?? undefined}>
              {text.split('\n\n').map((paragraph) => (
                <p dir="auto">{visible(paragraph)}</p>
              ))}
            </div>
          </section>
          <section aria-labelledby="scraped">
            <h2 id="scraped">As scraped</h2>
            <div class="reading scraped" lang={lang ?? undefined}>
              {passages.map((passage, ordinal) => (
                <PassageOf passage={passage} ordinal={ordinal} text={normalised.slice(passage.start, passage.end)} />
              ))}
            </div>
          </section>
        </div>
        <Matches article={article} matches={matches} common={common} />
        <Versions article={article} current={version.number} versions={versions} changes={changes} />
      </>
    ),
  });
}

function PassageOf({ passage, ordinal, text }: { passage: Passage; ordinal: number; text: string }) {
  const family = familyOf(passage.label);
  if (text.trim() === '') return <></>;
  if (family === null)
    return (
      <p class="kept" id={`p${ordinal}`} dir="auto">
        {visible(text.trim())}
      </p>
    );
  return (
    <div class={`left-out f-${family}`} id={`p${ordinal}`} role="note" aria-label={`left out: ${passage.label}`}>
      <p class="why">
        <b>{passage.label}</b> <span>{visible(reason(passage))}</span>
        {passage.evidence.of !== undefined && <a href={`#p${passage.evidence.of}`}>see {passage.evidence.of}</a>}
      </p>
      <p dir="auto">{visible(text.trim())}</p>
    </div>
  );
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  same: 'the same words',
  near: 'nearly the same',
  contains: 'holds the whole of it',
  within: 'stands within it',
  shares: 'shares passages',
};

function Matches({ article, matches, common }: Pick<ArticleProps, 'article' | 'matches' | 'common'>) {
  return (
    <section aria-labelledby="matches">
      <h2 id="matches">What it shares with others</h2>
      {matches.length === 0 && common.length === 0 && <p class="note">It shares nothing with any other article.</p>}
      {matches.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>how</th>
              <th>with</th>
              <th class="n">of this, there</th>
              <th class="n">of that, here</th>
              <th>
                <span class="hidden">side by side</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {matches.map((match) => (
              <tr>
                <td>
                  {KIND_WORDS[match.kind]} <small>({match.kind})</small>
                </td>
                <td>
                  <ArticleLink id={match.articleId} title={match.title} identity={match.identity} />
                </td>
                <td class="n">{percent(match.containment[0])}</td>
                <td class="n">{percent(match.containment[1])}</td>
                <td>
                  <a href={`/articles/${article.id}/beside/${match.articleId}`}>side by side</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {common.map(({ text, carriers }) => (
        <blockquote class="common" dir="auto">
          <p class="why">common passage, carried by {counted(carriers, 'article')}</p>
          <p dir="auto">{visible(text)}</p>
        </blockquote>
      ))}
    </section>
  );
}

function Versions({
  article,
  current,
  versions,
  changes,
}: Pick<ArticleProps, 'article' | 'versions' | 'changes'> & { current: number }) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ol class="versions">
        {versions.map(({ version, title, words, firstSeen, lastSeen }) => (
          <li aria-current={version === current ? 'true' : undefined}>
            <a href={`/articles/${article.id}?version=${version}#versions`}>
              {article.id}.{version}
            </a>{' '}
            {title && <Foreign text={title} />} · {counted(words, 'word')} · first seen <When at={firstSeen} />, last{' '}
            <When at={lastSeen} />
          </li>
        ))}
      </ol>
      {changes && (
        <>
          <h3>
            What changed from {article.id}.{current - 1} to {article.id}.{current}
          </h3>
          <div class="reading changes">
            {changes
              .filter(({ kind }) => kind !== 'same')
              .map(({ kind, text }) =>
                kind === 'removed' ? <del dir="auto">{visible(text)}</del> : <ins dir="auto">{visible(text)}</ins>,
              )}
          </div>
        </>
      )}
    </section>
  );
}
