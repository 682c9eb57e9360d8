-- What articles are found by: the words of each one's newest version, in the stems of its language.

CREATE TABLE search_index (
  article_id bigint PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  config     text NOT NULL,                       -- of Postgres' text search: how its words were stemmed
  language   text,
  at         timestamptz NOT NULL,                -- published if that is plausible, else first seen
  published  timestamptz,                         -- as the article states it; of a day alone its beginning in UTC
  flags      text[] NOT NULL DEFAULT '{}',
  words      tsvector NOT NULL
);
CREATE INDEX search_index_words ON search_index USING gin (words);
CREATE INDEX search_index_at ON search_index (at, article_id);

CREATE TABLE search_configs (config text PRIMARY KEY);  -- those that some article was stemmed by

-- Of what senders said.
CREATE INDEX documents_tags ON documents USING gin ((claims->'tags')) WHERE claims ? 'tags';
CREATE INDEX documents_source ON documents (md5(claims->>'source')) WHERE claims ? 'source';

CREATE TABLE searches (                           -- kept under a name
  name       text PRIMARY KEY,
  query      text NOT NULL,
  filter     jsonb NOT NULL DEFAULT '{}',
  watched    boolean NOT NULL DEFAULT false,      -- each article that is new and answers it is told
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE search_due (                         -- new articles, to be held against the watched searches once they are settled
  article_id bigint PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
);

CREATE TABLE search_hits (
  name       text NOT NULL REFERENCES searches (name) ON DELETE CASCADE,
  article_id bigint NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  found_at   timestamptz NOT NULL DEFAULT now(),
  told       boolean NOT NULL DEFAULT false,      -- on the stream of events
  PRIMARY KEY (name, article_id)
);
CREATE INDEX search_hits_untold ON search_hits (found_at) WHERE NOT told;

-- How words are stemmed, by name; as they stand, where this server has no configuration of that name.
CREATE FUNCTION search_config(name text) RETURNS regconfig LANGUAGE sql STABLE AS $$
  SELECT COALESCE((SELECT oid FROM pg_catalog.pg_ts_config WHERE cfgname = name AND cfgnamespace = 'pg_catalog'::regnamespace),
                  'pg_catalog.simple'::regconfig)::regconfig
$$;
