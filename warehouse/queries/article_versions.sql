-- Program: the versions of the article at an address, the oldest first.
SELECT article_id, version, outlet, title, published, fetched, added, note
FROM articles
WHERE url = $url
ORDER BY known_since, article_id;
