-- For the report: how often an outlet printed a text after another had, and after whom.
WITH told AS (
    SELECT outlet, first_value(outlet) OVER (PARTITION BY origin_id ORDER BY known_since, article_id) AS earliest
    FROM origins
    JOIN articles USING (article_id)
)
SELECT told.outlet, earliest, coalesce(outlets.name, earliest) AS name, count(*) AS articles
FROM told
LEFT JOIN outlets ON outlets.outlet = earliest
WHERE told.outlet <> earliest
GROUP BY ALL
ORDER BY articles DESC, name;
