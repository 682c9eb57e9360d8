-- The tries of an ask that brought nothing, before the one that ended it.

ALTER TABLE fetches
  ADD COLUMN tries jsonb NOT NULL DEFAULT '[]';   -- [{at, code, status, noName, nextAt}], the oldest first; five at most
