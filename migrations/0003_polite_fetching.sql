-- Polite fetching: hosts take turns, asks wait for them; feeds and sitemaps; what senders are told.

CREATE TABLE hosts (                            -- whom we are polite to: a name, with its port unless it is the usual one
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name           text NOT NULL UNIQUE,
  next_at        timestamptz NOT NULL DEFAULT 'epoch',  -- no request before
  held_until     timestamptz NOT NULL DEFAULT 'epoch',  -- somebody is at it until then, or until he says so
  crawl_delay_ms integer,                       -- what its robots.txt asks for
  failures       integer NOT NULL DEFAULT 0,    -- that speak of the host, in a row
  failing_since  timestamptz,
  open_until     timestamptz NOT NULL DEFAULT 'epoch',  -- the circuit breaker: not asked before
  probing        boolean NOT NULL DEFAULT false,
  opened         integer NOT NULL DEFAULT 0     -- how often the breaker opened in a row
);

CREATE TABLE robots (                           -- the answer to a look at an origin's robots.txt
  origin     text PRIMARY KEY,                  -- scheme://host[:port]
  rules      jsonb NOT NULL,
  state      text NOT NULL CHECK (state IN ('rules', 'absent', 'unreachable')),
  code       text,
  message    text,
  fetched_at timestamptz NOT NULL DEFAULT now(),
  good_until timestamptz NOT NULL
);

ALTER TABLE urls
  ADD COLUMN answered_url text,                 -- where the newest whole answer came from: what its validators speak of
  ADD COLUMN full_at      timestamptz,          -- when that was; 304s since do not move it
  ADD COLUMN missing      integer NOT NULL DEFAULT 0,   -- 404s in a row
  ADD COLUMN gone_at      timestamptz;
UPDATE urls SET answered_url = seen_url, full_at = fetched_at WHERE document_id IS NOT NULL;

INSERT INTO hosts (name)
SELECT DISTINCT substring(url FROM '^[a-z]+://([^/?#]+)') FROM urls JOIN fetches ON url_id = urls.id;

ALTER TABLE fetches
  ADD COLUMN host_id  bigint REFERENCES hosts (id),
  ADD COLUMN kind     text NOT NULL DEFAULT 'page' CHECK (kind IN ('page', 'feed', 'sitemap')),
  ADD COLUMN priority smallint NOT NULL DEFAULT 5,      -- 1 goes first
  ADD COLUMN attempts smallint NOT NULL DEFAULT 0,
  ADD COLUMN due_at   timestamptz NOT NULL DEFAULT now(),  -- not asked before: it failed, and is to be tried again
  ADD COLUMN send_url text,                     -- on another host, where the URL redirected to; asked next
  ADD COLUMN hops     smallint NOT NULL DEFAULT 0,      -- redirects to other hosts so far
  ADD COLUMN depth    smallint NOT NULL DEFAULT 0;      -- of a sitemap, indexes above it
UPDATE fetches SET host_id = hosts.id
FROM urls JOIN hosts ON hosts.name = substring(urls.url FROM '^[a-z]+://([^/?#]+)') WHERE urls.id = url_id;
ALTER TABLE fetches ALTER COLUMN host_id SET NOT NULL;
DROP INDEX fetches_waiting;
CREATE INDEX fetches_waiting ON fetches (host_id, priority, id) WHERE state = 'waiting';
CREATE INDEX fetches_run ON fetches (run_id) WHERE run_id IS NOT NULL;

CREATE TABLE feeds (                            -- lists of articles that are read again and again
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url_id   bigint NOT NULL UNIQUE REFERENCES urls (id) ON DELETE CASCADE,
  kind     text NOT NULL CHECK (kind IN ('feed', 'sitemap')),
  is_index boolean NOT NULL DEFAULT false,      -- of sitemaps: it lists lists
  title    text,
  newer_than_ms bigint,                         -- older items are passed over
  read_at  timestamptz,                         -- when it last held something to read
  added_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE feed_items (                       -- what a list has named so far
  feed_id   bigint NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  name_hash bytea NOT NULL,                     -- of the item's canonical URL, or of its own id when it has none
  url       text,                               -- as given; null when the item links nowhere
  stamp     text NOT NULL,                      -- another stamp is another state of the item
  published timestamptz,
  first_at  timestamptz NOT NULL DEFAULT now(),
  last_at   timestamptz NOT NULL DEFAULT now(),
  left_at   timestamptz,                        -- no longer in the list, though older items still were
  PRIMARY KEY (feed_id, name_hash)
);

CREATE TABLE messages (                         -- deliveries of the Redis doors that are committed; kept some days
  delivery bytea PRIMARY KEY,                   -- sha256 of the door, its id for the message, and the message
  taken_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX messages_taken ON messages (taken_at);

CREATE TABLE expected (                         -- items whose senders are told the outcome when there is one
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key         text,
  type        text NOT NULL,
  url         text,
  fetch_id    bigint REFERENCES fetches (id) ON DELETE CASCADE,
  document_id bigint REFERENCES documents (id) ON DELETE CASCADE,
  known       boolean NOT NULL
);

CREATE TABLE events (                           -- entries for the streams out, until they stand there
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stream    text NOT NULL CHECK (stream IN ('events', 'rejected')),
  body      jsonb NOT NULL,
  stream_id text                                -- chosen before the first try, so that a second one cannot double it
);

CREATE TABLE readers (                          -- how far a reader of the changes has come
  name      text PRIMARY KEY,
  change_id bigint NOT NULL
);

ALTER TABLE deliveries ALTER COLUMN document_id DROP NOT NULL;
ALTER TABLE deliveries ADD COLUMN fetch_id bigint REFERENCES fetches (id) ON DELETE CASCADE;
