-- What the story of one URL is found by.

CREATE INDEX feed_items_name ON feed_items (name_hash);
CREATE INDEX url_aliases_url ON url_aliases (url_id);
