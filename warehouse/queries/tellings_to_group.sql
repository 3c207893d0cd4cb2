-- For compare: the articles whose story may change, with what they are alike by: those without one,
-- those within $days of them, those of any time that name whom hardly another does, and the rest of their stories.
-- `changed` are those of which the weights hang on new articles: theirs count what the days before and their own brought.
WITH fresh AS (
    SELECT telling.article_id, telling.day
    FROM store.tellings AS telling
    LEFT JOIN store.stories AS story USING (article_id)
    WHERE story.article_id IS NULL
),
span AS (SELECT min(day) AS first_day, max(day) AS last_day, bool_or(day IS NULL) AS undated FROM fresh),
near AS (
    SELECT telling.article_id
    FROM store.tellings AS telling, span
    WHERE EXISTS (FROM fresh)
        AND (day IS NULL OR day BETWEEN first_day - $days::INTEGER AND last_day + $days::INTEGER)
    UNION SELECT article_id FROM fresh
),
named AS (
    SELECT DISTINCT article_id, unnest([subject, source]) AS name
    FROM store.claims
),
rare AS (
    SELECT name
    FROM named
    WHERE contains(name, ' ')
    GROUP BY name
    HAVING count(*) BETWEEN 2 AND 30 AND bool_or(article_id IN (SELECT article_id FROM fresh))
),
recalled AS (SELECT DISTINCT article_id FROM named SEMI JOIN rare USING (name)),
touched AS (
    SELECT DISTINCT story_id
    FROM store.stories
    WHERE article_id IN (SELECT article_id FROM near UNION SELECT article_id FROM recalled)
)
SELECT
    telling.article_id, telling.day, telling.lang, telling.traces, telling.emphases, telling.weights,
    story.story_id, origin.origin_id,
    telling.article_id IN (SELECT article_id FROM fresh)
        OR coalesce(telling.day BETWEEN first_day AND last_day + $days::INTEGER, undated) AS changed
FROM store.tellings AS telling
CROSS JOIN span
LEFT JOIN store.stories AS story USING (article_id)
LEFT JOIN store.origins AS origin USING (article_id)
WHERE telling.article_id IN (SELECT article_id FROM near) OR story.story_id IN (SELECT story_id FROM touched)
ORDER BY telling.article_id;
