-- What is learned of a site: passages that stand on most of its articles are its furniture, not reporting.

ALTER TABLE passages ADD COLUMN masked bigint;   -- hash of the words with numbers and dates masked; null without a site
ALTER TABLE passages ADD COLUMN prose boolean;

CREATE TABLE sites (
  site       text PRIMARY KEY,
  epoch      integer NOT NULL DEFAULT 0,          -- goes up when something is learned or forgotten
  applied    integer NOT NULL DEFAULT 0,          -- the epoch that all its versions are labelled with
  articles   integer,                             -- at the last decision, as are those below
  kept       real,                                -- share of the words of its recent articles that is body
  alarm      text,
  decided_at timestamptz
);
CREATE INDEX sites_pending ON sites (site) WHERE epoch > applied;

CREATE TABLE furniture (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site        text NOT NULL REFERENCES sites (site),
  masked      bigint NOT NULL,
  prose       boolean NOT NULL,
  state       text NOT NULL CHECK (state IN ('learned', 'forgotten')),  -- forgotten: by a person, and then remembered
  carriers    integer NOT NULL,                   -- articles (clusters once) that carried it when it was learned
  articles    integer NOT NULL,                   -- of so many
  days        integer NOT NULL,
  example     text NOT NULL,
  learned_at  timestamptz NOT NULL DEFAULT now(),
  UNIQUE (site, masked)
);

-- A key of the index that more articles carry than a look-up reads: a common passage. No more are put in.
CREATE TABLE common_keys (
  key      bigint PRIMARY KEY,
  carriers integer NOT NULL
);

CREATE TABLE cursors (                             -- how far a reader of a sequence has come
  name  text PRIMARY KEY,
  value bigint NOT NULL
);

CREATE TABLE tombstones (                          -- articles that were taken down, and must not come back
  identity_hash bytea PRIMARY KEY,
  identity      text NOT NULL,
  reason        text NOT NULL,
  purged_at     timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE purged_blobs (sha256 bytea PRIMARY KEY);
