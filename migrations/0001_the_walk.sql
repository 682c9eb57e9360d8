-- The walk of one article: blobs and documents come in, versions and passages go out, matches tie them together.
-- Hashes are sha256 as bytea; keys of the index are 64-bit, signed. Spans count UTF-16 code units: slice them in
-- JavaScript, never in SQL, where Postgres counts characters.

CREATE TABLE blobs (
  sha256   bytea PRIMARY KEY,
  size     integer NOT NULL,                 -- bytes before compression
  bytes    bytea NOT NULL                    -- deflated
);
ALTER TABLE blobs ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE articles (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  identity       text NOT NULL,              -- canonical URL, else the sender's key, else the path
  identity_hash  bytea NOT NULL UNIQUE,      -- of identity, which may be too long for an index
  url            text,
  site           text,
  order_key      text COLLATE "C" NOT NULL,  -- frozen at the first version; who is earlier is decided by this alone
  order_seen     timestamptz NOT NULL,       -- first seen of the document that the order key was taken from
  newest_version bigint,
  representative bigint REFERENCES articles (id),
  created_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX articles_representative ON articles (representative, order_key);
CREATE INDEX articles_site ON articles (site);
CREATE INDEX articles_url ON articles (md5(url)) WHERE url IS NOT NULL;

CREATE TABLE documents (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sha256        bytea REFERENCES blobs (sha256),  -- null when the bytes could not be read or are too many to keep
  identity      text NOT NULL,
  identity_hash bytea NOT NULL,
  key           text,
  url           text,
  site          text,
  door          text NOT NULL,
  file          text,
  line          integer,
  type          text NOT NULL,
  claims        jsonb NOT NULL DEFAULT '{}',      -- what the sender said: title, publishedAt, source, tags
  http          jsonb,
  first_seen    timestamptz NOT NULL,
  last_seen     timestamptz NOT NULL,
  arrived       timestamptz NOT NULL DEFAULT now(),
  state         text NOT NULL CHECK (state IN ('captured', 'cleaned', 'indexed', 'settled', 'rejected', 'quarantined')),
  attempts      smallint NOT NULL DEFAULT 0,
  code          text,
  message       text,
  outcome       text CHECK (outcome IN ('created', 'updated', 'unchanged', 'rejected', 'failed')),
  version_id    bigint,
  cleaned       bytea,                            -- the cleaner's answer, between `cleaned` and `indexed`; deflated JSON
  moved_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX documents_identity ON documents (identity_hash, id);
CREATE INDEX documents_under_way ON documents (state, moved_at) WHERE state IN ('captured', 'cleaned', 'indexed');
CREATE INDEX documents_version ON documents (version_id);
CREATE INDEX documents_file ON documents (md5(file), line) WHERE file IS NOT NULL;

CREATE TABLE versions (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  article_id   bigint NOT NULL REFERENCES articles (id),
  text_hash    text NOT NULL,
  document_id  bigint NOT NULL REFERENCES documents (id),
  metadata     jsonb NOT NULL,
  normalised   text NOT NULL,
  text         text NOT NULL,
  words        bytea NOT NULL,                    -- word hashes and offsets of `text`
  sketch       bytea NOT NULL,
  word_count   integer NOT NULL,
  confidence   real NOT NULL,
  rules        integer NOT NULL,                  -- version of the rules that labelled it
  parameters   integer NOT NULL,                  -- version of the dedupe parameters its keys were made with
  epoch        integer NOT NULL DEFAULT 0,        -- of what had been learned of its site
  revision     integer NOT NULL DEFAULT 0,
  first_seen   timestamptz NOT NULL,
  last_seen    timestamptz NOT NULL,
  UNIQUE (article_id, text_hash)
);
CREATE INDEX versions_text_hash ON versions (text_hash);
CREATE INDEX versions_parameters ON versions (parameters);
ALTER TABLE versions ALTER COLUMN words SET STORAGE EXTERNAL;
ALTER TABLE versions ALTER COLUMN sketch SET STORAGE EXTERNAL;

CREATE TABLE passages (
  version_id bigint NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  ordinal    integer NOT NULL,
  span_start integer NOT NULL,
  span_end   integer NOT NULL,
  label      text NOT NULL,
  evidence   jsonb NOT NULL,
  line_first integer,
  line_last  integer,
  PRIMARY KEY (version_id, ordinal)
);

-- About fifty rows an article, so every byte counts: ids of 32 bits here, and room for two billion articles and versions.
CREATE TABLE fingerprints (
  key        bigint NOT NULL,
  article_id integer NOT NULL,
  version_id integer NOT NULL,
  arrived    date NOT NULL,                       -- in UTC; a partition a month, made by add_fingerprint_month
  parameters smallint NOT NULL                    -- version of the dedupe parameters that made the key
) PARTITION BY RANGE (arrived);
CREATE TABLE fingerprints_default PARTITION OF fingerprints DEFAULT;
CREATE INDEX fingerprints_key ON fingerprints (key, article_id) INCLUDE (version_id);

-- The partition for the month of a day, unless there is one already or rows of that month came before it and stand in the default.
CREATE FUNCTION add_fingerprint_month(day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first date := date_trunc('month', day)::date;
  name  text := 'fingerprints_' || to_char(first, 'YYYY_MM');
  after date := (first + interval '1 month')::date;
BEGIN
  IF to_regclass('winnow.' || name) IS NOT NULL THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(1835952244);  -- processes that start together
  IF EXISTS (SELECT FROM winnow.fingerprints_default WHERE arrived >= first AND arrived < after) THEN RETURN; END IF;
  EXECUTE format('CREATE TABLE IF NOT EXISTS winnow.%I PARTITION OF winnow.fingerprints FOR VALUES FROM (%L) TO (%L)', name, first, after);
END $$;

CREATE TABLE matches (
  later_version   bigint NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  earlier_version bigint NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  kind            text NOT NULL CHECK (kind IN ('same', 'near', 'contains', 'within', 'shares')),
  jaccard         real NOT NULL,
  containment     real[] NOT NULL,                -- of the later in the earlier, of the earlier in the later
  spans           jsonb NOT NULL,
  found_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (later_version, earlier_version)
);
CREATE INDEX matches_earlier ON matches (earlier_version);

CREATE TABLE deliveries (                         -- what a claimed inbox file held, until its receipt is written
  claim       text NOT NULL,
  line        integer NOT NULL,                   -- 0 for a whole file
  document_id bigint NOT NULL REFERENCES documents (id),
  known       boolean NOT NULL,
  PRIMARY KEY (claim, line)
);

CREATE TABLE failed (                             -- only what a person must look at
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document_id bigint REFERENCES documents (id) ON DELETE CASCADE,
  stage       text NOT NULL,
  code        text NOT NULL,
  message     text NOT NULL,
  payload     jsonb,
  failed_at   timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX failed_document ON failed (document_id, stage) WHERE document_id IS NOT NULL;

CREATE TABLE changes (                            -- the sequence behind "changed since"; writers take turns, so ids are in the order of commits
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  article_id bigint NOT NULL,
  version_id bigint,
  kind       text NOT NULL,                       -- created, updated, repointed
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX changes_article ON changes (article_id, id);
