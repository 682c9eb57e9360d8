-- URLs to fetch, each ask and what came of it, and the schedules that ask again.

CREATE TABLE urls (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url           text NOT NULL,                  -- canonical: what names it
  url_hash      bytea NOT NULL UNIQUE,
  seen_url      text NOT NULL,                  -- as it was first given: what is sent
  site          text,
  document_id   bigint REFERENCES documents (id),  -- the newest capture that held a page
  etag          text,
  last_modified text,
  fetched_at    timestamptz,
  status        integer,
  code          text,
  failures      integer NOT NULL DEFAULT 0,     -- in a row
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE url_aliases (                      -- other URLs that were answered by this one
  alias      text NOT NULL,
  alias_hash bytea PRIMARY KEY,
  url_id     bigint NOT NULL REFERENCES urls (id) ON DELETE CASCADE,
  why        text NOT NULL CHECK (why IN ('redirect', 'canonical')),
  seen_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE schedules (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       text NOT NULL UNIQUE,
  target     jsonb NOT NULL,                    -- {"url": …} or {"refetch": {"site": …, "newerThan": …}}
  cron       text,
  time_zone  text,
  every_ms   bigint,
  catch_up   text NOT NULL DEFAULT 'none' CHECK (catch_up IN ('none', 'one')),
  next_due   timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((cron IS NULL) <> (every_ms IS NULL)),
  CHECK ((cron IS NULL) = (time_zone IS NULL))
);
CREATE INDEX schedules_due ON schedules (next_due);

CREATE TABLE schedule_runs (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  schedule_id bigint NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
  due_at      timestamptz NOT NULL,
  started_at  timestamptz NOT NULL DEFAULT now(),
  asked       integer NOT NULL DEFAULT 0,       -- URLs asked for
  UNIQUE (schedule_id, due_at)                  -- nothing runs twice, whoever wakes up
);

CREATE TABLE fetches (                          -- each ask for a URL, and what came of it
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url_id      bigint NOT NULL REFERENCES urls (id) ON DELETE CASCADE,
  door        text NOT NULL,
  key         text,
  mode        text NOT NULL CHECK (mode IN ('ingest', 'refresh')),
  claims      jsonb NOT NULL DEFAULT '{}',
  run_id      bigint REFERENCES schedule_runs (id) ON DELETE SET NULL,
  asked_at    timestamptz NOT NULL DEFAULT now(),
  moved_at    timestamptz NOT NULL DEFAULT now(),
  state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done')),
  known       boolean,                          -- done without a request: the URL had been fetched before
  status      integer,
  code        text,
  final_url   text,
  document_id bigint REFERENCES documents (id)
);
CREATE INDEX fetches_waiting ON fetches (id) WHERE state = 'waiting';
CREATE INDEX fetches_url ON fetches (url_id, id);
CREATE INDEX fetches_document ON fetches (document_id);
