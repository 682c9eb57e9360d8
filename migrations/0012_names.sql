-- A name says where to look for an article; the words say which article it is. So several articles may stand under one name.

ALTER TABLE articles DROP CONSTRAINT articles_identity_hash_key;
CREATE INDEX articles_identity ON articles (identity_hash, id);

CREATE TABLE article_names (                      -- further names of an article; the first stands in its row
  name_hash  bytea NOT NULL,
  article_id bigint NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  name       text NOT NULL,
  why        text NOT NULL CHECK (why IN ('name', 'canonical', 'redirect')),  -- captured under it; its page declares it; it led there
  PRIMARY KEY (name_hash, article_id)
);
CREATE INDEX article_names_article ON article_names (article_id);

ALTER TABLE documents
  ADD COLUMN canonical text,                      -- the address that the page declares, when that is another
  ADD COLUMN asked     text,                      -- the address that was asked for, when it has an article of its own
  ADD COLUMN reading   text,                      -- which reading of a file of many items brought it
  ADD COLUMN keyed     boolean NOT NULL DEFAULT false;  -- its key tells apart what stands at one address

-- A line is no place: the file is.
UPDATE articles SET identity = stem, identity_hash = sha256(convert_to(stem, 'UTF8'))
FROM (SELECT DISTINCT ON (versions.article_id) versions.article_id, 'file:' || file AS stem, documents.identity
      FROM documents JOIN versions ON versions.id = version_id
      WHERE line IS NOT NULL AND documents.identity = 'file:' || file || '#' || line ORDER BY versions.article_id, documents.id) AS lines
WHERE articles.id = article_id AND articles.identity = lines.identity;
UPDATE documents SET identity = 'file:' || file, identity_hash = sha256(convert_to('file:' || file, 'UTF8'))
WHERE line IS NOT NULL AND identity = 'file:' || file || '#' || line;

-- On a page's word alone an address was taken for known, and was never asked. Now it is asked, and its words decide.
DELETE FROM url_aliases WHERE why = 'canonical';

-- A file's name, and one that other articles bear too, is no reason to turn a document away: its words are.
ALTER TABLE tombstones ADD COLUMN by_name boolean NOT NULL DEFAULT true;
UPDATE tombstones SET by_name = false WHERE identity LIKE 'file:%';
CREATE TABLE purged_texts (
  identity_hash bytea NOT NULL,
  text_hash     text NOT NULL,
  PRIMARY KEY (identity_hash, text_hash)
);
