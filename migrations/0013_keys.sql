-- An article is found by its sender's key. What has been told of an article is not told again as a correction.

CREATE INDEX documents_key ON documents (md5(key)) WHERE key IS NOT NULL;

CREATE TABLE told (                               -- outcomes told since the corrections were last gone through
  article_id bigint PRIMARY KEY,
  change_id  bigint NOT NULL                      -- they hold what had changed up to here
);
CREATE INDEX expected_document ON expected (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX expected_fetch ON expected (fetch_id) WHERE fetch_id IS NOT NULL;
