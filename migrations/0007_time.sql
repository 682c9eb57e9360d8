-- Schedules that adapt to each URL, captures that are held back, and which rules read a version.

ALTER TABLE schedules
  ADD COLUMN jitter_ms bigint NOT NULL DEFAULT 0,   -- so much after each due time it runs; by a hash of its name
  ADD COLUMN adaptive  jsonb,                       -- bounds of the interval: {"": [least ms, most ms], "a host": […]}
  DROP CONSTRAINT schedules_check,
  ADD CONSTRAINT schedules_timing CHECK (num_nonnulls(cron, every_ms, adaptive) = 1);

ALTER TABLE schedule_runs
  ADD COLUMN skipped boolean NOT NULL DEFAULT false;  -- the run before was not over yet

CREATE TABLE watched (                          -- URLs of an adaptive schedule, each with its own pace
  schedule_id bigint NOT NULL REFERENCES schedules (id) ON DELETE CASCADE,
  url_id      bigint NOT NULL REFERENCES urls (id) ON DELETE CASCADE,
  interval_ms bigint NOT NULL,
  due_at      timestamptz NOT NULL,
  fetch_id    bigint REFERENCES fetches (id) ON DELETE SET NULL,  -- asked for, and not weighed yet
  PRIMARY KEY (schedule_id, url_id)
);
CREATE INDEX watched_due ON watched (schedule_id, due_at) WHERE fetch_id IS NULL;
CREATE INDEX watched_asked ON watched (schedule_id, fetch_id) WHERE fetch_id IS NOT NULL;

ALTER TABLE documents ADD COLUMN held_hash text;   -- text hash of a capture that was worse than what stood there

ALTER TABLE versions ADD COLUMN own_rules text NOT NULL DEFAULT '';  -- hash of the user's own rules that read it; '' without any
