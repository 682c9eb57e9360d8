-- The HTTP API: answers that are given again, and a view for those who read the database.

CREATE TABLE answered (                           -- requests over HTTP that bore an Idempotency-Key; kept some days
  key_hash    bytea PRIMARY KEY,                  -- sha256 of the key
  digest      bytea NOT NULL,                     -- sha256 of the request
  answer      jsonb,                              -- null only within the transaction that makes it
  answered_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX answered_at ON answered (answered_at);

CREATE VIEW articles_now AS
SELECT articles.id,
       (SELECT count(*)::int FROM versions AS one WHERE one.article_id = articles.id
          AND (one.first_seen, one.id) <= (versions.first_seen, versions.id)) AS version,
       articles.url, articles.site,
       versions.metadata->>'title' AS title, versions.metadata->>'byline' AS byline, versions.metadata->>'agency' AS agency,
       versions.metadata->>'section' AS section, versions.metadata->>'publishedAt' AS published_at,
       versions.metadata->>'modifiedAt' AS modified_at, versions.metadata->>'language' AS language,
       versions.text, versions.word_count, versions.confidence, versions.text_hash,
       COALESCE(articles.representative, articles.id) AS cluster_id, NULLIF(articles.representative, articles.id) AS duplicate_of,
       documents.key, documents.file, documents.line, documents.claims->>'source' AS source,
       ARRAY(SELECT jsonb_array_elements_text(documents.claims->'tags')) AS tags,
       versions.first_seen, versions.last_seen, articles.created_at AS stored_at
FROM articles JOIN versions ON versions.id = articles.newest_version JOIN documents ON documents.id = versions.document_id;

COMMENT ON VIEW articles_now IS 'Every article as it stands, its newest version, in plain columns. Stable: columns are added, never changed.';
COMMENT ON COLUMN articles_now.id IS 'The article, as in every command and answer';
COMMENT ON COLUMN articles_now.version IS 'N of ARTICLE.N, counted in the order of first sight';
COMMENT ON COLUMN articles_now.url IS 'Canonical; null for what came without one';
COMMENT ON COLUMN articles_now.site IS 'Host of the URL without www, or as the sender named it';
COMMENT ON COLUMN articles_now.published_at IS 'As the page states it: ISO 8601 with its own offset, or a date alone; text, because it may be either';
COMMENT ON COLUMN articles_now.modified_at IS 'As published_at';
COMMENT ON COLUMN articles_now.language IS 'ISO 639-1';
COMMENT ON COLUMN articles_now.text IS 'The reporting: paragraphs parted by a blank line';
COMMENT ON COLUMN articles_now.confidence IS '0 to 1: how sure it is that text is the reporting, whole and alone';
COMMENT ON COLUMN articles_now.text_hash IS 'The same for the same words';
COMMENT ON COLUMN articles_now.cluster_id IS 'The article that stands for this one, or this one itself';
COMMENT ON COLUMN articles_now.duplicate_of IS 'The article that stands for this one; null when it stands for itself';
COMMENT ON COLUMN articles_now.key IS 'The sender''s own id, of the document that brought the version first; as file, line, source and tags';
COMMENT ON COLUMN articles_now.first_seen IS 'Of the version';
COMMENT ON COLUMN articles_now.last_seen IS 'Of the version';
COMMENT ON COLUMN articles_now.stored_at IS 'When the article was stored first';

COMMENT ON TABLE blobs IS 'Raw bytes as they came, deflated, once for all documents that carry them';
COMMENT ON TABLE documents IS 'What came in, one row for each name and bytes, with how far it is on its walk and what came of it';
COMMENT ON TABLE articles IS 'An article: its name, its site, its newest version and the article that stands for it';
COMMENT ON TABLE versions IS 'What an article said: one row for each state of its words';
COMMENT ON TABLE passages IS 'The parts of a version, in order; together they are its whole text as it came. Spans count UTF-16 code units: slice them in JavaScript, never in SQL';
COMMENT ON TABLE matches IS 'Two versions that share words, verified; said of the later towards the earlier';
COMMENT ON TABLE fingerprints IS 'The index that finds who shares a passage: windowed MinHash keys, a partition for each month';
COMMENT ON TABLE changes IS 'The sequence behind changed_since: its ids stand in the order of commits';
COMMENT ON TABLE failed IS 'What a person must look at';
COMMENT ON TABLE urls IS 'Addresses that were asked for, and how they answered last';
COMMENT ON TABLE fetches IS 'Asks for an address: waiting for their host, or done';
COMMENT ON TABLE hosts IS 'Whom the fetcher is polite to: when a host may be asked again';
COMMENT ON TABLE schedules IS 'What is asked for again and again';
COMMENT ON TABLE furniture IS 'Passages that were learned to be furniture of a site';
COMMENT ON TABLE answered IS 'Answers to requests that bore an Idempotency-Key, for when they come again';
