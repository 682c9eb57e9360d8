-- What a person said of a passage (its label) or of a pair of articles (one story or two). It outlives rules, learning and new versions.

CREATE TABLE corrections (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('passage', 'pair')),
  article_id bigint NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  other_id   bigint REFERENCES articles (id) ON DELETE CASCADE,  -- of a pair: the higher id
  verdict    text NOT NULL,                       -- the label; same or not-same
  words      text,                                -- of a passage: as it stood
  place      jsonb,                               -- {"before", "after", "at"}: the words around it, and how far down, 0..1
  was        text,                                -- the label that it had
  said_by    text NOT NULL,
  because    text,
  said_at    timestamptz NOT NULL DEFAULT now(),
  undone_by  text,
  undone_at  timestamptz,
  CHECK ((kind = 'pair') = (other_id IS NOT NULL) AND article_id < COALESCE(other_id, article_id + 1)),
  CHECK (kind = 'passage' OR verdict IN ('same', 'not-same'))
);
CREATE INDEX corrections_article ON corrections (article_id);
CREATE INDEX corrections_other ON corrections (other_id) WHERE other_id IS NOT NULL;
CREATE UNIQUE INDEX corrections_pair ON corrections (article_id, other_id) WHERE kind = 'pair' AND undone_at IS NULL;

CREATE TABLE uncorrected (                        -- the passages of corrected versions as the rules have them
  version_id bigint PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
  passages   jsonb NOT NULL
);
