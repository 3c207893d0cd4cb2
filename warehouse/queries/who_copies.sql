-- Which outlets repeat the texts of which others?
WITH told AS (
    SELECT origin_id, outlet, first_value(outlet) OVER (PARTITION BY origin_id ORDER BY known_since, article_id) AS earliest
    FROM origins
    JOIN articles USING (article_id)
)
SELECT outlet, earliest AS repeats, count(*) AS articles
FROM told
WHERE outlet <> earliest
GROUP BY outlet, earliest
ORDER BY articles DESC, outlet, repeats;
