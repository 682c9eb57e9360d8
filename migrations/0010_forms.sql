-- A site may print forms: what recurs in them is reporting. What was learned of them before is withdrawn, and not learned again.

ALTER TABLE furniture
  DROP CONSTRAINT furniture_state_check,
  ADD CONSTRAINT furniture_state_check CHECK (state IN ('learned', 'forgotten', 'withdrawn'));
ALTER TABLE sites ADD COLUMN forms text;          -- why little is learned of it, in words; as of the last decision
-- Every site is surveyed again, so that articles that lost their text come back.
DELETE FROM cursors WHERE name = 'furniture';

-- Articles that joined a later one of a large cluster for now, though they come before it: the sweep puts them in front.
CREATE TABLE overtaken (article_id bigint PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE);
