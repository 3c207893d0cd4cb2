-- Which versions of an article are there, and when was each fetched?
-- $url: its address, by default the addresses of which there are several.
SELECT url, article_id, version, outlet, title, published, fetched, added, note
FROM articles
WHERE url = $url OR ($url IS NULL AND url IN (FROM articles SELECT url GROUP BY url HAVING count(*) > 1))
ORDER BY url, known_since, article_id;
